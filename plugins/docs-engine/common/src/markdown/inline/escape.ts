import type { InlinePattern } from '../types';

const START = '\u0002';
const END = '\u0003';

/** What an escaped character is kept as, so that no later step takes it for syntax. */
export function escapedCharacter(character: string): string {
  return `${START}${character.codePointAt(0)}${END}`;
}

/** Puts escaped characters back into a text. */
export function unescape(text: string): string {
  if (!text.includes(START)) {
    return text;
  }
  const [before, ...escaped] = text.split(START);
  return before + escaped.map(unescapeOne).join('');
}

/** @param text - what follows the start of a placeholder */
function unescapeOne(text: string): string {
  const end = text.indexOf(END);
  const code = text.slice(0, Math.max(end, 0));
  if (code === 'amp') {
    return `&${text.slice(end + 1)}`;
  }
  return /^\d{1,6}$/.test(code)
    ? String.fromCodePoint(Number(code)) + text.slice(end + 1)
    : START + text;
}

/** A backslash before a character that would be syntax otherwise. */
export const escape: InlinePattern = {
  triggers: '\\',
  scan(text, { escapes }) {
    return at => {
      const character = text[at + 1];
      if (character === undefined) {
        return undefined;
      }
      const node = escapes.has(character)
        ? escapedCharacter(character)
        : undefined;
      return { start: at, end: at + 2, node };
    };
  },
};
