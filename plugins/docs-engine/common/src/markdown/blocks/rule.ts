import { BlockQueue } from '../BlockQueue';
import type { BlockProcessor } from '../types';
import { findLine } from './lines';
import { MissMemory } from './MissMemory';

/** A horizontal rule: three or more of `-`, `_` or `*`, alone on a line of a block. */
export function rule(): BlockProcessor {
  const memory = new MissMemory();
  return {
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
  let found: { start: number; end: number } | undefined;
  findLine(block, (start, end) => {
    if (!isRule(block, start, end)) {
      return false;
    }
    found = { start, end };
    return true;
  });
  return found;
}

function isRule(block: string, start: number, end: number): boolean {
  let at = start;
  while (at < start + 3 && block[at] === ' ') {
    at++;
  }
  const mark = block[at];
  if (mark !== '-' && mark !== '_' && mark !== '*') {
    return false;
  }
  let count = 0;
  let gap = 0;
  for (; at < end; at++) {
    if (block[at] === mark && gap <= 2) {
      count++;
      gap = 0;
    } else if (block[at] === ' ') {
      gap++;
    } else {
      return false;
    }
  }
  return count >= 3;
}
