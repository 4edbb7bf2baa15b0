import type { InlinePattern } from '../types';
import { isSpaceAt } from './characters';

/** A delimiter that stands alone between white space emphasises nothing. */
export const notStrong: InlinePattern = {
  triggers: '*_',
  scan(text) {
    let taken = 0;
    return at => {
      const hasSpaceBefore = at > taken && isSpaceAt(text, at - 1);
      const hasSpaceBehind = isSpaceAt(text, at + 1);
      if (
        (at > 0 && !hasSpaceBefore) ||
        (at + 1 < text.length && !hasSpaceBehind)
      ) {
        return undefined;
      }
      const start = hasSpaceBefore ? at - 1 : at;
      taken = hasSpaceBehind ? at + 2 : at + 1;
      return { start, end: taken, node: text.slice(start, taken) };
    };
  },
};
