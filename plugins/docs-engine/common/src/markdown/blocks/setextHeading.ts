import type { BlockProcessor } from '../types';

/** A line that is underlined with `===` or `---`. */
export const setextHeading: BlockProcessor = {
  needsSign: true,
  test: (_parent, block) => underlineOf(block) !== undefined,
  run(parent, blocks) {
    const block = blocks.take();
    const underline = underlineOf(block);
    if (!underline) {
      blocks.put(block);
      return false;
    }
    const level = block[underline.start] === '=' ? 1 : 2;
    parent.add(`h${level}`).text = block.slice(0, underline.start).trim();
    const rest = block.slice(underline.end + 1);
    if (rest) {
      blocks.put(rest);
    }
    return true;
  },
};

function underlineOf(
  block: string,
): { start: number; end: number } | undefined {
  const start = block.indexOf('\n') + 1;
  if (start === 0) {
    return undefined;
  }
  let at = start;
  while (block[at] === '=' || block[at] === '-') {
    at++;
  }
  if (at === start) {
    return undefined;
  }
  while (block[at] === ' ') {
    at++;
  }
  return at === block.length || block[at] === '\n'
    ? { start, end: at }
    : undefined;
}
