import type { BlockProcessor } from '../types';
import { MissMemory } from './MissMemory';
import { findReference } from './referenceSyntax';

/** `[name]: url "title"`: what links of that name point to. */
export function references(): BlockProcessor {
  const memory = new MissMemory();
  return {
    test: (_parent, block) => block.includes(']:') && !memory.knows(block),
    run(_parent, blocks, reader) {
      const block = blocks.peek();
      const found = findReference(block);
      if (!found) {
        memory.remember(block);
        return false;
      }
      blocks.take();
      reader.page.references.set(found.name, {
        url: found.url,
        title: found.title,
      });
      const after = block.slice(found.end);
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
