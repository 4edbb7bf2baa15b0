/** A construct of whole lines, from one that opens it to one that closes it. */
export interface LineConstruct {
  /** Whether a line opens it; what it returns is given to the others. */
  opens(line: string): string | undefined;
  closes(line: string, opened: string): boolean;
  /** What takes its place. The lines that open and close it are included. */
  replace(lines: readonly string[]): string;
}

/**
 * Replaces constructs of whole lines at the margin. One that is not closed stays
 * text; each line is read once.
 */
export function replaceLines(text: string, construct: LineConstruct): string {
  const out: string[] = [];
  let start = -1;
  let opened = '';
  for (const line of text.split('\n')) {
    const opening = start < 0 ? construct.opens(line) : undefined;
    out.push(line);
    if (opening !== undefined) {
      opened = opening;
      start = out.length - 1;
    }
    if (start >= 0 && construct.closes(line, opened)) {
      out.push('', construct.replace(out.splice(start)), '');
      start = -1;
    }
  }
  return out.join('\n');
}
