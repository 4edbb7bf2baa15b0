import type { BlockProcessor, BlockReader } from '../types';
import { BlockQueue } from '../BlockQueue';
import { MissMemory } from './MissMemory';

interface Heading {
  /** Where the line before the heading ends. */
  before: number;
  level: number;
  text: string;
  after: number;
}

/**
 * `# Heading`, anywhere in a block and also without the space. Hashes at the end
 * of the line are decoration; a line that ends in a backslash is no heading.
 */
export function hashHeading(): BlockProcessor {
  const memory = new MissMemory();
  let found: { block: string; heading: Heading } | undefined;
  return {
    needsSign: true,
    test(_parent, block) {
      if (!block.includes('#') || memory.knows(block)) {
        return false;
      }
      const heading = findHeading(block);
      if (!heading) {
        memory.remember(block);
        return false;
      }
      found = { block, heading };
      return true;
    },
    run(parent, blocks, reader: BlockReader) {
      const block = blocks.take();
      const heading =
        found?.block === block ? found.heading : findHeading(block);
      if (!heading) {
        blocks.put(block);
        return false;
      }
      if (heading.before > 0) {
        reader.readBlocks(
          parent,
          new BlockQueue([block.slice(0, heading.before)]),
        );
      }
      parent.add(`h${heading.level}`).text = heading.text;
      const rest = block.slice(heading.after);
      if (rest) {
        blocks.put(rest);
      }
      return true;
    },
  };
}

function findHeading(block: string): Heading | undefined {
  let start = block.startsWith('#') ? 0 : block.indexOf('\n#') + 1;
  while (start > 0 || block.startsWith('#')) {
    const heading = headingAt(block, start);
    if (heading) {
      return heading;
    }
    const feed = block.indexOf('\n#', start);
    if (feed < 0) {
      return undefined;
    }
    start = feed + 1;
  }
  return undefined;
}

function headingAt(block: string, start: number): Heading | undefined {
  let from = start;
  while (from - start < 6 && block[from] === '#') {
    from++;
  }
  const feed = block.indexOf('\n', from);
  const end = feed < 0 ? block.length : feed;
  if (isEscaped(block, from, end)) {
    return undefined;
  }
  let to = end;
  while (
    to > from &&
    block[to - 1] === '#' &&
    !isEscaped(block, from, to - 1)
  ) {
    to--;
  }
  return {
    before: Math.max(0, start - 1),
    level: from - start,
    text: block.slice(from, to).trim(),
    after: feed < 0 ? end : feed + 1,
  };
}

/** Whether the character at a position follows an odd number of backslashes. */
function isEscaped(block: string, from: number, at: number): boolean {
  let slashes = 0;
  while (at - slashes > from && block[at - slashes - 1] === '\\') {
    slashes++;
  }
  return slashes % 2 === 1;
}
