const WORD = /[\p{L}\p{N}_]/u;
const SPACE = /\s/;

/** Whether a character is a letter, a digit or an underscore of any script. */
function isWordCharacter(character: string): boolean {
  return WORD.test(character);
}

/** Whether a word goes on at a position. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && isWordCharacter(String.fromCodePoint(code));
}

/** Whether a word ends at a position. */
export function isWordBefore(text: string, at: number): boolean {
  if (at <= 0) {
    return false;
  }
  const isPair =
    at > 1 &&
    text.charCodeAt(at - 1) >= 0xdc00 &&
    text.charCodeAt(at - 1) <= 0xdfff;
  return isWordAt(text, isPair ? at - 2 : at - 1);
}

/** Whether there is white space at a position; the ends of the text are none. */
export function isSpaceAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && SPACE.test(text[at]);
}

/** The first position from one on that holds no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpaceAt(text, at)) {
    at += 1;
  }
  return at;
}

/** How many times a character is repeated from a position on; counts to `most`. */
export function runLength(text: string, at: number, most = Infinity): number {
  let end = at + 1;
  while (end < text.length && end - at < most && text[end] === text[at]) {
    end += 1;
  }
  return end - at;
}
