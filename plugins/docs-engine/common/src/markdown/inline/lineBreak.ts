import { Element } from '../Element';
import type { InlinePattern } from '../types';

/** Two spaces at the end of a line. */
export const lineBreak: InlinePattern = {
  triggers: '\n',
  scan(text) {
    return at =>
      text[at - 1] === ' ' && text[at - 2] === ' '
        ? { start: at - 2, end: at + 1, node: new Element('br') }
        : undefined;
  },
};
