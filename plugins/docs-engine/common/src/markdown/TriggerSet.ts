/** Which characters a text contains, one bit for each of the first 128. */
export type Characters = Int32Array;

const PLACEHOLDER = 2;

/** The first 128 characters that occur in a text outside of placeholders. */
export function charactersOf(text: string): Characters {
  const found = new Int32Array(4);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === PLACEHOLDER) {
      at = endOfPlaceholder(text, at);
    } else if (code < 128) {
      found[code >> 5] |= 1 << (code & 31);
    }
  }
  return found;
}

function endOfPlaceholder(text: string, at: number): number {
  const end = text.indexOf('\u0003', at);
  return end < 0 ? at : end;
}

/**
 * Characters that can begin a construct. A text without any of them need not be
 * shown to the construct at all, which is what makes forty patterns affordable.
 */
export class TriggerSet {
  private readonly bits: Characters;
  /** The only character, if no placeholder can contain it. */
  private readonly sole: string | undefined;

  /** @param characters of the ASCII range */
  constructor(characters: string) {
    this.bits = charactersOf(characters);
    this.sole = /^[^a-z\d:]$/.test(characters) ? characters : undefined;
  }

  /** The next trigger outside of placeholders, -1 if there is none. */
  next(text: string, from: number): number {
    if (this.sole !== undefined) {
      return text.indexOf(this.sole, from);
    }
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === PLACEHOLDER) {
        at = endOfPlaceholder(text, at);
      } else if (this.has(code)) {
        return at;
      }
    }
    return -1;
  }

  has(code: number): boolean {
    return code < 128 && (this.bits[code >> 5] & (1 << (code & 31))) !== 0;
  }

  occursIn(text: Characters): boolean {
    const { bits } = this;
    return (
      (bits[0] & text[0]) !== 0 ||
      (bits[1] & text[1]) !== 0 ||
      (bits[2] & text[2]) !== 0 ||
      (bits[3] & text[3]) !== 0
    );
  }
}
