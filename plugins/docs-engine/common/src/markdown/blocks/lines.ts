/** Calls back for each line with its bounds, until a call returns true. */
export function findLine(
  block: string,
  accept: (start: number, end: number) => boolean,
): boolean {
  let start = 0;
  for (;;) {
    const feed = block.indexOf('\n', start);
    const end = feed < 0 ? block.length : feed;
    if (accept(start, end)) {
      return true;
    }
    if (feed < 0) {
      return false;
    }
    start = feed + 1;
  }
}

/** Spaces at the begin of a line. */
export function indentOf(line: string): number {
  let width = 0;
  while (line.charCodeAt(width) === 32) {
    width++;
  }
  return width;
}

/**
 * Splits a block where its lines are no longer indented, and takes one level of
 * indentation from those that are. Empty lines belong to the first part.
 *
 * @returns the inner lines, and the rest of the block
 */
export function detab(block: string, width = 4): [string, string] {
  const indent = ' '.repeat(width);
  const inner: string[] = [];
  let rest = block.length;
  findLine(block, (start, end) => {
    const line = block.slice(start, end);
    if (line.startsWith(indent)) {
      inner.push(line.slice(width));
    } else if (!line.trim()) {
      inner.push('');
    } else {
      rest = start;
      return true;
    }
    return false;
  });
  return [inner.join('\n'), block.slice(rest)];
}

/** Takes levels of indentation from all lines that have them, and keeps the others. */
export function looseDetab(block: string, levels = 1, width = 4): string {
  const cut = width * levels;
  if (cut === 0) {
    return block;
  }
  const indent = ' '.repeat(cut);
  return block
    .split('\n')
    .map(line => (line.startsWith(indent) ? line.slice(cut) : line))
    .join('\n');
}
