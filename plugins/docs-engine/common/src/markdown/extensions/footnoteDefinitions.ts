import type { BlockQueue } from '../BlockQueue';
import { findLine, indentOf } from '../blocks/lines';
import { MissMemory } from '../blocks/MissMemory';
import type { BlockProcessor } from '../types';
import { footnotesOf } from './FootnoteList';

interface Definition {
  name: string;
  first: string;
  /** Where the line begins, and where it ends. */
  start: number;
  end: number;
}

const INDENT = 4;

/** Takes `[^name]: note` and the indented blocks below out of the page. */
export function footnoteDefinitions(): BlockProcessor {
  const misses = new MissMemory();
  return {
    marks: ['[^'],
    needsSign: true,
    test(_parent, block) {
      return block.includes('[^') && !misses.knows(block);
    },
    run(_parent, blocks, reader) {
      const block = blocks.take();
      const found = findDefinition(block);
      if (!found) {
        misses.remember(block);
        blocks.put(block);
        return false;
      }
      const list = footnotesOf(reader.page);
      list.reader = reader;
      list.notes.set(found.name, readNote(found, block, blocks));
      const before = block.slice(0, Math.max(0, found.start - 1));
      if (before.trim()) {
        blocks.put(before);
      }
      return true;
    },
  };
}

function findDefinition(block: string): Definition | undefined {
  let found: Definition | undefined;
  let close = -1;
  findLine(block, (start, end) => {
    const at =
      start + Math.min(INDENT, indentOf(block.slice(start, start + INDENT)));
    if (at - start >= INDENT || !block.startsWith('[^', at)) {
      return false;
    }
    if (close < at) {
      close = block.indexOf(']', at);
    }
    if (close < 0) {
      return true;
    }
    if (close > end || block[close + 1] !== ':') {
      return false;
    }
    found = {
      name: block.slice(at + 2, close),
      first: block.slice(close + 2, end).replace(/^ +/, ''),
      start,
      end,
    };
    return true;
  });
  return found;
}

/** The note's blocks: lines below it in its block, then indented blocks. */
function readNote(
  { first, end }: Definition,
  block: string,
  blocks: BlockQueue,
): string {
  const below = block.slice(end).replace(/^\n+/, '');
  const next = findDefinition(below);
  const parts = [first];
  if (next) {
    parts[0] = joinLines(first, detabbed(below.slice(0, next.start)));
    blocks.put(below.slice(next.start));
  } else {
    parts[0] = joinLines(first, detabbed(below));
    takeIndentedBlocks(blocks, parts);
  }
  return parts.join('\n\n').trimEnd();
}

function takeIndentedBlocks(blocks: BlockQueue, parts: string[]) {
  while (blocks.length > 0 && blocks.peek().startsWith(' '.repeat(INDENT))) {
    const block = blocks.take();
    const next = findDefinition(block);
    if (next) {
      parts.push(detabbed(block.slice(0, Math.max(0, next.start - 1))));
      blocks.put(block.slice(next.start));
      return;
    }
    parts.push(detabbed(block));
  }
}

function joinLines(first: string, more: string): string {
  const below = more.trimEnd();
  return below ? `${first}\n${below}` : first;
}

function detabbed(block: string): string {
  return block
    .split('\n')
    .map(line => (indentOf(line) >= INDENT ? line.slice(INDENT) : line))
    .join('\n');
}
