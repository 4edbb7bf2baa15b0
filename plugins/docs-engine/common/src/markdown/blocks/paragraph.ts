import type { BlockProcessor } from '../types';

/** Any text that is nothing else. In a list that is not loose it needs no `p`. */
export const paragraph: BlockProcessor = {
  test: () => true,
  run(parent, blocks, reader) {
    const block = blocks.take();
    if (!block.trim()) {
      return;
    }
    if (!reader.inState('list')) {
      parent.add('p').text = block.trimStart();
      return;
    }
    const before = parent.last;
    if (before) {
      before.tail += `\n${block}`;
    } else {
      parent.text = parent.text
        ? `${parent.text}\n${block.trimStart()}`
        : block.trimStart();
    }
  },
};
