import { findLine } from '../blocks/lines';
import { MissMemory } from '../blocks/MissMemory';
import type { BlockProcessor, Extension, Page } from '../types';
import { AbbreviationMarker } from './AbbreviationMarker';

const STATE = 'abbr';

interface Definition {
  name: string;
  title: string;
  before: string;
  after: string;
}

/**
 * `abbr`: `*[HTML]: Hyper Text Markup Language` on a line of its own; wherever
 * the page says the word, the long form is its title.
 */
export const abbr: Extension = ({ blocks, tree }) => {
  blocks.register('abbr', definitions(), 16);
  tree.register(
    'abbr',
    {
      run(root, page) {
        const known = abbreviationsOf(page);
        if (known.size > 0) {
          new AbbreviationMarker(known).mark(root);
        }
      },
    },
    // Right behind the inline patterns, of which it was the last one.
    19,
  );
};

function abbreviationsOf(page: Page): Map<string, string> {
  const known = page.state.get(STATE) as Map<string, string> | undefined;
  if (known) {
    return known;
  }
  const created = new Map<string, string>();
  page.state.set(STATE, created);
  return created;
}

function definitions(): BlockProcessor {
  const misses = new MissMemory();
  return {
    test(_parent, block) {
      return block.includes('*[') && !misses.knows(block);
    },
    run(_parent, blocks, reader) {
      const block = blocks.take();
      const found = findDefinition(block);
      if (!found) {
        misses.remember(block);
        blocks.put(block);
        return false;
      }
      if (found.name) {
        abbreviationsOf(reader.page).set(found.name, found.title);
      }
      if (found.after.trim()) {
        blocks.put(found.after);
      }
      if (found.before.trim()) {
        blocks.put(found.before);
      }
      return true;
    },
  };
}

function findDefinition(block: string): Definition | undefined {
  let found: Definition | undefined;
  let close = -1;
  findLine(block, (start, end) => {
    if (!block.startsWith('*[', start)) {
      return false;
    }
    if (close < start) {
      close = block.indexOf(']', start);
    }
    if (close < 0) {
      return true;
    }
    const colon = block[close + 1] === ' ' ? close + 2 : close + 1;
    if (block[colon] !== ':' || close > end) {
      return false;
    }
    // The long form may stand on the line below.
    let from = skipBlanks(block, colon + 1);
    if (block[from] === '\n') {
      from = skipBlanks(block, from + 1);
    }
    const feed = block.indexOf('\n', from);
    const titleEnd = feed < 0 ? block.length : feed;
    found = {
      name: block.slice(start + 2, close).trim(),
      title: block.slice(from, titleEnd).trim(),
      before: block.slice(0, Math.max(0, start - 1)),
      after: block.slice(titleEnd).replace(/^\n+/, ''),
    };
    return true;
  });
  return found;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') {
    at++;
  }
  return at;
}
