import { Element } from '../Element';
import { escapedCharacter } from '../inline/escape';
import type { Extension } from '../types';

/** `pymdownx.escapeall`: a backslash escapes any character. */
export const escapeAll: Extension = ({ inline }, options) => {
  inline.register(
    'escape',
    {
      triggers: '\\',
      scan:
        (text, { store }) =>
        at => {
          const code = text.codePointAt(at + 1);
          if (code === undefined || code === 2 || code === 3) {
            return undefined;
          }
          const character = String.fromCodePoint(code);
          const end = at + 1 + character.length;
          if (character === '\n' && options.hardbreak === true) {
            return { start: at, end, node: new Element('br') };
          }
          if (character === ' ' && options.nbsp === true) {
            return { start: at, end, node: store('&nbsp;') };
          }
          return { start: at, end, node: escapedCharacter(character) };
        },
    },
    180,
  );
};
