/** A line of a field, and on which side it is. */
export interface FieldLine {
  text: string;
  side: 'before' | 'after' | 'both';
}

/**
 * Puts the lines of both sides of a field together: first what is gone, then
 * what came, then what stayed.
 */
export function compareLines(before: string[], after: string[]): FieldLine[] {
  const gone = before.filter(line => !after.includes(line));
  const came = after.filter(line => !before.includes(line));
  const stayed = before.filter(line => after.includes(line));
  return [
    ...gone.map(text => ({ text, side: 'before' as const })),
    ...came.map(text => ({ text, side: 'after' as const })),
    ...stayed.map(text => ({ text, side: 'both' as const })),
  ];
}
