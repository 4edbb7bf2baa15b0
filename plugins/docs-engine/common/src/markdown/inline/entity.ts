import type { InlinePattern } from '../types';

const REFERENCE = /&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);/y;

/** A character reference of HTML. */
export const entity: InlinePattern = {
  triggers: '&',
  scan(text, inline) {
    return at => {
      REFERENCE.lastIndex = at;
      const found = REFERENCE.exec(text)?.[0];
      return found
        ? { start: at, end: at + found.length, node: inline.store(found) }
        : undefined;
    };
  },
};
