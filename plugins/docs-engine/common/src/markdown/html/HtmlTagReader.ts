/** A start tag as it stands in the source. */
export interface HtmlTag {
  /** In lower case. */
  name: string;
  /** Behind its `>`. */
  end: number;
  selfClosing: boolean;
}

/** How a start tag could not be read: it goes on to the end of the text. */
const UNFINISHED = -1;

const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const BACKTICK = 96;

/**
 * Reads start tags of one text. An attempt that fails far behind its begin
 * leaves marks, so that the next one does not read the same attributes again.
 */
export class HtmlTagReader {
  /** Places between attributes from which no end of the tag is reached. */
  private readonly deadEnds = new Set<number>();

  /** Where attribute values without quotes end; a slash before belongs to them. */
  private readonly bareValueEnds = new Set<number>();

  /** The name read last: where it began and where it ends. */
  private lastName = { start: 0, end: -1 };

  constructor(private readonly text: string) {}

  /**
   * @param start - where `<` and a letter stand
   * @returns the tag, or the position up to which this is plain text, or
   *   undefined when it is unfinished
   */
  read(start: number): HtmlTag | number | undefined {
    const nameEnd = this.skipName(start + 1);
    const end = this.skipAttributes(nameEnd);
    if (end === UNFINISHED) {
      return undefined;
    }
    if (this.code(end) === GREATER) {
      return {
        name: this.text.slice(start + 1, nameEnd).toLowerCase(),
        end: end + 1,
        selfClosing:
          this.code(end - 1) === SLASH && !this.bareValueEnds.has(end),
      };
    }
    return end;
  }

  private skipName(from: number): number {
    const { start, end } = this.lastName;
    if (from >= start && from <= end) {
      return end;
    }
    let at = from;
    while (at < this.text.length && !isNameEnd(this.code(at))) {
      at++;
    }
    this.lastName = { start: from, end: at };
    return at;
  }

  /** @returns where the tag should end with `>`, or UNFINISHED */
  private skipAttributes(from: number): number {
    const visited: number[] = [];
    let at = this.skipSpacesAndSlashes(from);
    for (;;) {
      if (this.deadEnds.has(at)) {
        return this.giveUp(visited);
      }
      visited.push(at);
      const code = this.code(at);
      if (code === GREATER) {
        return at;
      }
      if (!this.startsAttribute(at)) {
        break;
      }
      at = this.skipSpacesAndSlashes(this.skipAttribute(at));
    }
    const isCut = at >= this.text.length || isLetterOrEquals(this.code(at));
    return isCut ? this.giveUp(visited) : at;
  }

  private startsAttribute(at: number): boolean {
    const before = this.code(at - 1);
    return (
      at < this.text.length &&
      this.code(at) !== BACKTICK &&
      (before === QUOTE ||
        before === DOUBLE_QUOTE ||
        before === SLASH ||
        isSpace(before))
    );
  }

  private skipAttribute(start: number): number {
    const { text } = this;
    let at = start + 1;
    while (at < text.length && !isAttributeNameEnd(this.code(at))) {
      at++;
    }
    let value = this.skipSpaces(at);
    if (this.code(value) !== EQUALS) {
      return at;
    }
    while (this.code(value) === EQUALS) {
      value++;
    }
    value = this.skipSpaces(value);
    const quote = this.code(value);
    if (quote === QUOTE || quote === DOUBLE_QUOTE) {
      const close = text.indexOf(text[value], value + 1);
      return close < 0 ? at : this.skipCommas(close + 1);
    }
    at = value;
    while (at < text.length && !isBareValueEnd(this.code(at))) {
      at++;
    }
    this.bareValueEnds.add(at);
    return this.skipCommas(at);
  }

  private skipCommas(from: number): number {
    let at = from;
    for (;;) {
      const next = this.skipSpaces(at);
      if (this.text[next] !== ',') {
        return at;
      }
      at = next + 1;
    }
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (isSpace(this.code(at))) {
      at++;
    }
    return at;
  }

  private skipSpacesAndSlashes(from: number): number {
    let at = from;
    while (isSpace(this.code(at)) || this.code(at) === SLASH) {
      at++;
    }
    return at;
  }

  private giveUp(visited: number[]): typeof UNFINISHED {
    for (const at of visited) {
      this.deadEnds.add(at);
    }
    return UNFINISHED;
  }

  private code(at: number): number {
    return this.text.charCodeAt(at);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isNameEnd(code: number): boolean {
  return (
    isSpace(code) || code === SLASH || code === GREATER || code === BACKTICK
  );
}

function isAttributeNameEnd(code: number): boolean {
  return isSpace(code) || code === SLASH || code === EQUALS || code === GREATER;
}

function isBareValueEnd(code: number): boolean {
  return isSpace(code) || code === GREATER || code === BACKTICK;
}

function isLetterOrEquals(code: number): boolean {
  return (
    code === EQUALS || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  );
}
