import { BlockQueue } from '../BlockQueue';
import { detab, findLine, indentOf } from '../blocks/lines';
import { ListIndent } from '../blocks/ListIndent';
import { MissMemory } from '../blocks/MissMemory';
import type { Element } from '../Element';
import type { BlockProcessor, BlockReader, Extension } from '../types';

/** `def_list`: terms on lines of their own, each definition behind a colon. */
export const defList: Extension = ({ blocks }) => {
  blocks.register(
    'defindent',
    new ListIndent({
      indent: 4,
      item: 'dd',
      items: ['dd', 'li'],
      lists: ['dl', 'ol', 'ul'],
    }),
    85,
  );
  blocks.register('deflist', definition(), 25);
};

interface Definition {
  terms: string[];
  text: string;
  rest: string;
}

function definition(): BlockProcessor {
  const memory = new MissMemory();
  return {
    test(_parent, block) {
      if (!block.includes(': ') || memory.knows(block)) {
        return false;
      }
      const found = readDefinition(block) !== undefined;
      if (!found) {
        memory.remember(block);
      }
      return found;
    },
    run(parent, blocks, reader) {
      const block = blocks.take();
      const found = readDefinition(block);
      if (!found || (found.terms.length === 0 && !parent.last)) {
        blocks.put(block);
        return false;
      }
      addDefinition(parent, found, reader);
      if (found.rest) {
        blocks.put(found.rest);
      }
      return true;
    },
  };
}

/** The first definition of a block, with the lines above it. */
function readDefinition(block: string): Definition | undefined {
  let found: Definition | undefined;
  findLine(block, (start, end) => {
    const line = block.slice(start, end);
    const colon = indentOf(line);
    if (colon > 3 || line[colon] !== ':' || line[colon + 1] !== ' ') {
      return false;
    }
    const gap = Math.min(3, indentOf(line.slice(colon + 1)));
    const first = line.slice(colon + 1 + gap);
    const [more, rest] = readMore(block.slice(end + 1));
    found = {
      terms: block
        .slice(0, start)
        .split('\n')
        .map(term => term.trim())
        .filter(Boolean),
      text: more ? `${first}\n${more}` : first,
      rest,
    };
    return true;
  });
  return found;
}

/** Lines below a definition go on with it when they are indented or plain text. */
function readMore(below: string): [string, string] {
  const indent = indentOf(below);
  const first = below[indent];
  const isPlain = indent <= 3 && first !== undefined && first !== ':';
  return isPlain ? [below, ''] : detab(below);
}

function addDefinition(
  parent: Element,
  found: Definition,
  reader: BlockReader,
) {
  let { terms } = found;
  let state = 'list';
  if (terms.length === 0 && parent.last?.tag === 'p') {
    terms = parent.children.pop()?.text.split('\n') ?? [];
    state = 'looselist';
  }
  let list = parent.last;
  if (list?.tag === 'dl') {
    const { last } = list;
    if (terms.length === 0 && last?.tag === 'dd' && last.children.length > 0) {
      state = 'looselist';
    }
  } else {
    list = parent.add('dl');
  }
  for (const term of terms) {
    list.add('dt').text = term;
  }
  reader.enter(state);
  reader.readBlocks(list.add('dd'), new BlockQueue([found.text]));
  reader.leave();
}
