import { BlockQueue } from '../BlockQueue';
import type { BlockProcessor } from '../types';
import { findLine } from './lines';
import { MissMemory } from './MissMemory';

/**
 * `> quoted` up to the end of the block; lines without the mark belong to it too.
 * A quote directly behind another continues it.
 */
export function quote(): BlockProcessor {
  const memory = new MissMemory();
  return {
    marks: ['>'],
    needsSign: true,
    test(_parent, block) {
      if (memory.knows(block)) {
        return false;
      }
      const found = findQuote(block) !== undefined;
      if (!found) {
        memory.remember(block);
      }
      return found;
    },
    run(parent, blocks, reader) {
      const block = blocks.take();
      const start = findQuote(block);
      if (start === undefined) {
        blocks.put(block);
        return false;
      }
      if (start > 0) {
        reader.readBlocks(parent, new BlockQueue([block.slice(0, start - 1)]));
      }
      const inner = block.slice(start).split('\n').map(withoutMark).join('\n');
      const element =
        parent.last?.tag === 'blockquote'
          ? parent.last
          : parent.add('blockquote');
      reader.enter('blockquote');
      reader.readText(element, inner);
      reader.leave();
      return true;
    },
  };
}

function findQuote(block: string): number | undefined {
  if (!block.includes('>')) {
    return undefined;
  }
  let found: number | undefined;
  findLine(block, start => {
    if (markAt(block, start) === undefined) {
      return false;
    }
    found = start;
    return true;
  });
  return found;
}

function markAt(text: string, start: number): number | undefined {
  let at = start;
  while (at < start + 3 && text[at] === ' ') {
    at++;
  }
  return text[at] === '>' ? at : undefined;
}

function withoutMark(line: string): string {
  const mark = markAt(line, 0);
  if (mark !== undefined) {
    return line.slice(line[mark + 1] === ' ' ? mark + 2 : mark + 1);
  }
  return line.trim() === '>' ? '' : line;
}
