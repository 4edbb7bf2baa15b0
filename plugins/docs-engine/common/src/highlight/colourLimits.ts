/**
 * What is coloured at most. The time that a grammar takes can grow with the
 * square of what it reads, and within a word or a line even faster; code above a
 * limit is shown without colours.
 */
export const colourLimits = {
  /** Characters of a block; of several blocks, the root of the sum of their squares. */
  size: 16_000,
  /** Characters of a line. */
  line: 1_000,
  /** Characters of a word, or of white space, in one piece. */
  run: 400,
};

const OTHER = 0;
const WORD = 1;
const SPACE = 2;

/** What may still be coloured of a page. */
export class ColourBudget {
  private left = colourLimits.size ** 2;

  /** @returns whether a block of this many characters may be coloured; it is then taken off */
  take(characters: number): boolean {
    const cost = characters ** 2;
    if (cost > this.left) {
      return false;
    }
    this.left -= cost;
    return true;
  }
}

/** Whether no line, word or gap of a code is longer than grammars read quickly. */
export function isColourable(code: string): boolean {
  if (code.length > colourLimits.size) {
    return false;
  }
  let line = 0;
  let run = 0;
  let kind = 0;
  for (let i = 0; i < code.length; i++) {
    const character = code.charCodeAt(i);
    line = character === 10 ? 0 : line + 1;
    const before = kind;
    kind = kindOf(character);
    run = kind === before && kind !== OTHER ? run + 1 : 1;
    if (line > colourLimits.line || run > colourLimits.run) {
      return false;
    }
  }
  return true;
}

function kindOf(character: number): number {
  if (character <= 32) {
    return SPACE;
  }
  const isWord =
    (character >= 48 && character <= 57) ||
    (character >= 65 && character <= 90) ||
    (character >= 97 && character <= 122) ||
    character === 95 ||
    character === 36 ||
    character > 127;
  return isWord ? WORD : OTHER;
}
