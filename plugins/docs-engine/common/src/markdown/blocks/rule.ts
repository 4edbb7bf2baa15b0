import { BlockQueue } from '../BlockQueue';
import type { BlockProcessor } from '../types';
import { MissMemory } from './MissMemory';

const SPACE = 32;
const MARKS = new Set([...'-_*'].map(mark => mark.charCodeAt(0)));

/** A horizontal rule: three or more of `-`, `_` or `*`, alone on a line of a block. */
export function rule(): BlockProcessor {
  const memory = new MissMemory();
  return {
    needsSign: true,
    test(_parent, block) {
      if (memory.knows(block)) {
        return false;
      }
      const found = findRule(block) !== undefined;
      if (!found) {
        memory.remember(block);
      }
      return found;
    },
    run(parent, blocks, reader) {
      const block = blocks.take();
      const found = findRule(block);
      if (!found) {
        blocks.put(block);
        return false;
      }
      const before = block.slice(0, found.start).replace(/\n$/, '');
      if (before) {
        reader.readBlocks(parent, new BlockQueue([before]));
      }
      parent.add('hr');
      const after = block.slice(found.end + 1);
      if (after) {
        blocks.put(after);
      }
      return true;
    },
  };
}

function findRule(block: string): { start: number; end: number } | undefined {
  let start = 0;
  for (;;) {
    const feed = block.indexOf('\n', start);
    const end = feed < 0 ? block.length : feed;
    if (isRule(block, start, end)) {
      return { start, end };
    }
    if (feed < 0) {
      return undefined;
    }
    start = feed + 1;
  }
}

function isRule(block: string, start: number, end: number): boolean {
  let at = start;
  while (at < start + 3 && block.charCodeAt(at) === SPACE) {
    at++;
  }
  const mark = block.charCodeAt(at);
  if (at === end || !MARKS.has(mark)) {
    return false;
  }
  let count = 0;
  let gap = 0;
  for (; at < end; at++) {
    const code = block.charCodeAt(at);
    if (code === mark && gap <= 2) {
      count++;
      gap = 0;
    } else if (code === SPACE) {
      gap++;
    } else {
      return false;
    }
  }
  return count >= 3;
}
