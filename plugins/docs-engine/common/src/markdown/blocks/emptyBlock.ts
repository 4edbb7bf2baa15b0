import type { BlockProcessor } from '../types';
import { codeBefore } from './codeBlock';

/** Blank lines; between two parts of a code block they belong to it. */
export const emptyBlock: BlockProcessor = {
  needsSign: true,
  test: (_parent, block) => !block || block.startsWith('\n'),
  run(parent, blocks) {
    const block = blocks.take();
    const rest = block.slice(1);
    if (rest) {
      blocks.put(rest);
    }
    const code = codeBefore(parent);
    if (code) {
      code.text += block ? '\n' : '\n\n';
    }
  },
};
