/** A line of a field, and on which side it is. */
export interface FieldLine {
  text: string;
  side: 'before' | 'after' | 'both';
}

/** Beyond this many pairs of lines the whole field counts as replaced. */
const MAX_PAIRS = 1_000_000;

/** Lengths of the longest common rest from each pair of lines on. */
function commonRests(before: string[], after: string[]): Uint32Array[] {
  const rests = Array.from(
    { length: before.length + 1 },
    () => new Uint32Array(after.length + 1),
  );
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      rests[i][j] =
        before[i] === after[j]
          ? rests[i + 1][j + 1] + 1
          : Math.max(rests[i + 1][j], rests[i][j + 1]);
    }
  }
  return rests;
}

/**
 * Puts the lines of both sides of a field together in their order, with as many
 * as possible on both sides; what is gone stands before what came in its place.
 */
export function compareLines(before: string[], after: string[]): FieldLine[] {
  if (before.length * after.length > MAX_PAIRS) {
    return [
      ...before.map(text => ({ text, side: 'before' as const })),
      ...after.map(text => ({ text, side: 'after' as const })),
    ];
  }
  const rests = commonRests(before, after);
  const lines: FieldLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ text: before[i], side: 'both' });
      i += 1;
      j += 1;
    } else if (
      i < before.length &&
      (j === after.length || rests[i + 1][j] >= rests[i][j + 1])
    ) {
      lines.push({ text: before[i], side: 'before' });
      i += 1;
    } else {
      lines.push({ text: after[j], side: 'after' });
      j += 1;
    }
  }
  return lines;
}
