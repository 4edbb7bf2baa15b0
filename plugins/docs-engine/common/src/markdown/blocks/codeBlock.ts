import type { Element } from '../Element';
import type { BlockProcessor } from '../types';
import { detab } from './lines';

/** Lines that are indented by four spaces. */
export const codeBlock: BlockProcessor = {
  needsSign: true,
  test: (_parent, block) => block.startsWith('    '),
  run(parent, blocks) {
    const [inner, rest] = detab(blocks.take());
    const text = escapeCode(inner.trimEnd());
    const before = codeBefore(parent);
    if (before) {
      before.text = `${before.text}\n${text}\n`;
    } else {
      const code = parent.add('pre').add('code');
      code.atomic = true;
      code.text = `${text}\n`;
    }
    if (rest) {
      blocks.put(rest);
    }
  },
};

/** The code of a code block that is the last child so far. */
export function codeBefore(parent: Element): Element | undefined {
  const before = parent.last;
  const code = before?.children[0];
  return before?.tag === 'pre' && code?.tag === 'code' ? code : undefined;
}

/** Code is escaped when it is read: an entity in it shows as it was typed. */
export function escapeCode(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
