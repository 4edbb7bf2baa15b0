/** Splits a text into its lines; each keeps its end, also the last one if it has one. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end + 1;
    lines.push(text.slice(start, next));
    start = next;
  }
  return lines;
}

/** How the lines of a text end, when all of them end alike; undefined for a text without ends. */
export function lineEndOf(text: string): 'lf' | 'crlf' | 'mixed' | undefined {
  let lf = 0;
  let crlf = 0;
  for (
    let at = text.indexOf('\n');
    at !== -1;
    at = text.indexOf('\n', at + 1)
  ) {
    if (at > 0 && text[at - 1] === '\r') {
      crlf += 1;
    } else {
      lf += 1;
    }
  }
  if (lf > 0 && crlf > 0) {
    return 'mixed';
  }
  if (lf + crlf === 0) {
    return undefined;
  }
  return lf > 0 ? 'lf' : 'crlf';
}

/** Gives all lines the same end. */
export function withLineEnd(text: string, end: 'lf' | 'crlf'): string {
  const plain = text.replaceAll('\r\n', '\n');
  return end === 'lf' ? plain : plain.replaceAll('\n', '\r\n');
}
