import type { InlinePattern } from '../types';
import { isSpaceAt, runLength } from './characters';

/** Delimiters that stand alone between white space emphasise nothing. */
export const notStrong: InlinePattern = {
  triggers: '*_',
  scan(text) {
    return at => {
      if (at > 0 && !isSpaceAt(text, at - 1)) {
        return undefined;
      }
      const length = runLength(text, at);
      const end = at + length;
      return length <= 3 && (end === text.length || isSpaceAt(text, end))
        ? { start: at, end, node: text.slice(at, end) }
        : undefined;
    };
  },
};
