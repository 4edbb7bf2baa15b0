import type { BlockProcessor } from '../types';
import { MissMemory } from './MissMemory';
import {
  findReference,
  referenceAt,
  type ReferenceDefinition,
} from './referenceSyntax';

/** `[name]: url "title"`: what links of that name point to. */
export function references(): BlockProcessor {
  const memory = new MissMemory();
  return {
    marks: [']:'],
    needsSign: true,
    test: (_parent, block) => block.includes(']:') && !memory.knows(block),
    run(_parent, blocks, reader) {
      const block = blocks.peek();
      const found = findReference(block);
      if (!found) {
        memory.remember(block);
        return false;
      }
      blocks.take();
      const { references: known } = reader.page;
      let end = found.end;
      known.set(found.name, { url: found.url, title: found.title });
      // The rest goes through all constructs again; of a long list of definitions
      // only the last one needs that, and what follows it.
      for (
        let next = definitionBelow(block, end);
        next && definitionBelow(block, next.end);
        next = definitionBelow(block, end)
      ) {
        known.set(next.name, { url: next.url, title: next.title });
        end = next.end;
      }
      const after = block.slice(end);
      if (after.trim()) {
        blocks.put(after.startsWith('\n') ? after.slice(1) : after);
      }
      const before = block.slice(0, found.start);
      if (before.trim()) {
        blocks.put(before.endsWith('\n') ? before.slice(0, -1) : before);
      }
      return true;
    },
  };
}

/** The definition of a link, not of a footnote, in the line after a position. */
function definitionBelow(
  block: string,
  end: number,
): ReferenceDefinition | undefined {
  return block[end] === '\n' && block[end + 1] === '[' && block[end + 2] !== '^'
    ? referenceAt(block, end + 1)
    : undefined;
}
