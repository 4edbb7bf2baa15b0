import { Finder } from './Finder';
import { HtmlTagReader } from './HtmlTagReader';

/** A tag in the text. */
export interface TagToken {
  name: string;
  start: number;
  end: number;
}

/** What the scanner tells about a text, from its begin to its end. */
export interface HtmlHandler {
  /** Text between two positions; a text may come in several parts. */
  text(start: number, end: number): void;
  startTag(tag: TagToken): void;
  emptyTag(tag: TagToken): void;
  endTag(tag: TagToken): void;
  /** A comment, declaration or processing instruction, as it stands. */
  special(start: number, end: number): void;
  entity(start: number, end: number): void;
  /** Whether a declaration or processing instruction may begin here. */
  allowsSpecial(at: number): boolean;
  /** Whether entities are asked for at present. */
  readonly wantsEntities: boolean;
  /** Whether the content of the element is text up to its end tag. */
  holdsPlainText(name: string): boolean;
}

/**
 * Cuts a text into HTML tags and what is between them, as forgiving as browsers:
 * what is no complete tag is text.
 */
export class HtmlScanner {
  private readonly finder: Finder;
  private readonly tags: HtmlTagReader;
  private at = 0;
  private comment = { from: 0, close: -1, end: -1 };

  constructor(
    private readonly source: string,
    private readonly handler: HtmlHandler,
  ) {
    this.finder = new Finder(source);
    this.tags = new HtmlTagReader(source);
  }

  run() {
    while (this.at < this.source.length) {
      const next = this.nextMark();
      this.textUpTo(next);
      if (next < this.source.length) {
        this.readMark();
      }
    }
  }

  private nextMark(): number {
    const { finder, source, at } = this;
    const tag = finder.find('<', at);
    const end = tag < 0 ? source.length : tag;
    if (!this.handler.wantsEntities) {
      return end;
    }
    const entity = finder.find('&', at);
    const line = finder.find('\n', at);
    const isNear = entity >= 0 && entity < end && (line < 0 || entity < line);
    return isNear ? entity : Math.min(end, line < 0 ? end : line + 1);
  }

  private readMark() {
    const { source, at } = this;
    if (source[at] === '&') {
      this.readEntity();
    } else if (source[at] !== '<') {
      return;
    } else if (isLetter(source.charCodeAt(at + 1))) {
      this.readStartTag();
    } else if (source[at + 1] === '/') {
      this.readEndTag();
    } else if (source.startsWith('<!--', at)) {
      this.readComment();
    } else if (source[at + 1] === '?' || source[at + 1] === '!') {
      this.readDeclaration();
    } else {
      this.textUpTo(at + 1);
    }
  }

  private readStartTag() {
    const start = this.at;
    const tag = this.tags.read(start);
    if (tag === undefined) {
      this.unfinished();
    } else if (typeof tag === 'number') {
      this.textUpTo(tag);
    } else {
      this.at = tag.end;
      const token = { name: tag.name, start, end: tag.end };
      if (tag.selfClosing) {
        this.handler.emptyTag(token);
      } else {
        this.handler.startTag(token);
        this.readPlainText(tag.name);
      }
    }
  }

  private readPlainText(name: string) {
    if (!this.handler.holdsPlainText(name)) {
      return;
    }
    let close = this.finder.find(`</`, this.at);
    while (close >= 0 && this.endTagNameAt(close)?.toLowerCase() !== name) {
      close = this.finder.find('</', close + 2);
    }
    this.textUpTo(close < 0 ? this.source.length : close);
  }

  private endTagNameAt(at: number): string | undefined {
    return /^<\/\s{0,9}([a-z][a-z0-9]{0,9})\s{0,9}>/i.exec(
      this.source.slice(at, at + 32),
    )?.[1];
  }

  private readEndTag() {
    const { source, at: start } = this;
    const nameStart = this.skipSpaces(start + 2);
    const close = this.finder.find('>', start + 2);
    if (close < 0 || !isLetter(source.charCodeAt(nameStart))) {
      if (close === start + 2) {
        this.at = close + 1;
      } else {
        this.textUpTo(start + 2);
      }
      return;
    }
    let nameEnd = nameStart;
    while (nameEnd < close && !/[\s/]/.test(source[nameEnd])) {
      nameEnd++;
    }
    this.at = close + 1;
    this.handler.endTag({
      name: source.slice(nameStart, nameEnd).toLowerCase(),
      start,
      end: close + 1,
    });
  }

  private readComment() {
    const end = this.commentEnd(this.at + 4);
    if (end < 0) {
      this.unfinished();
    } else {
      this.special(end);
    }
  }

  /** Behind the first `-->` at or behind a position; one search serves many openers. */
  private commentEnd(from: number): number {
    const known = this.comment;
    if (from >= known.from && from <= known.close) {
      return known.end;
    }
    let close = this.finder.find('--', from);
    while (close >= 0) {
      const end = this.skipSpaces(close + 2);
      if (this.source[end] === '>') {
        this.comment = { from, close, end: end + 1 };
        return end + 1;
      }
      close = this.finder.find('--', close + 1);
    }
    this.comment = { from, close: this.source.length, end: -1 };
    return -1;
  }

  private readDeclaration() {
    const { source, at } = this;
    const closing = closingMark(source, at);
    if (!closing || !this.handler.allowsSpecial(at)) {
      this.textUpTo(at + 2);
      return;
    }
    const [mark, from] = closing;
    const close = this.finder.find(mark, from);
    if (close < 0) {
      this.unfinished();
    } else {
      this.special(close + mark.length);
    }
  }

  private readEntity() {
    const { source, at } = this;
    const match = /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][-.a-z0-9]{0,39});/i.exec(
      source.slice(at, at + 44),
    );
    if (match) {
      this.at = at + match[0].length;
      this.handler.entity(at, this.at);
    } else {
      this.textUpTo(at + 1);
    }
  }

  private special(end: number) {
    const start = this.at;
    this.at = end;
    this.handler.special(start, end);
  }

  /** What begins like a tag and does not end: text up to where another may begin. */
  private unfinished() {
    const close = this.finder.find('>', this.at + 1);
    const open = this.finder.find('<', this.at + 1);
    if (close >= 0) {
      this.textUpTo(close + 1);
    } else {
      this.textUpTo(open < 0 ? this.at + 1 : open);
    }
  }

  private textUpTo(end: number) {
    if (end > this.at) {
      const start = this.at;
      this.at = end;
      this.handler.text(start, end);
    }
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (/\s/.test(this.source[at] ?? '')) {
      at++;
    }
    return at;
  }
}

/** What ends a declaration, and where to look for it first. */
function closingMark(source: string, at: number): [string, number] | undefined {
  if (source[at + 1] === '?') {
    return ['?>', at + 2];
  }
  if (source.startsWith('<![CDATA[', at)) {
    return [']]>', at + 9];
  }
  if (source.startsWith('<![', at)) {
    return [']>', at + 3];
  }
  return source.slice(at, at + 9).toLowerCase() === '<!doctype'
    ? ['>', at + 9]
    : undefined;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
