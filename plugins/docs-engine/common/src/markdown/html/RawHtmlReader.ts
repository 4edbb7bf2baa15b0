import { blockLevelTags } from '../blockLevel';
import type { Page } from '../types';
import { HtmlScanner, type HtmlHandler, type TagToken } from './HtmlScanner';

const PLAIN_TEXT = new Set(['script', 'style']);

/**
 * Cuts raw HTML of block elements out of a text: from a start tag at the begin of
 * a line to its end tag, however many blank lines are between. A placeholder
 * stays in a block of its own; all other tags stay for the inline patterns.
 */
export class RawHtmlReader implements HtmlHandler {
  /** Text without raw HTML, in parts; rules look at the last part. */
  protected readonly out: string[] = [];
  /** Raw HTML of the element that is open. */
  protected raw: string[] = [];
  protected inRaw = false;
  /** Behind the end of raw HTML, on the same line. */
  protected inTail = false;
  private stack: string[] = [];

  constructor(
    protected readonly source: string,
    protected readonly page: Page,
  ) {}

  /** @returns the text without raw HTML */
  read(): string {
    new HtmlScanner(this.source, this).run();
    this.close();
    if (this.raw.length > 0) {
      this.out.push(this.page.stash.store(this.raw.join('')));
    }
    return this.out.join('');
  }

  get wantsEntities(): boolean {
    return this.inTail;
  }

  allowsSpecial(at: number): boolean {
    return this.inTail || this.atLineStart(at);
  }

  holdsPlainText(name: string): boolean {
    return this.inRaw && PLAIN_TEXT.has(name);
  }

  text(start: number, end: number) {
    const text = closeCharacterCodes(this.source.slice(start, end));
    if (this.inTail && text.includes('\n')) {
      this.inTail = false;
    }
    this.addText(text);
  }

  startTag(tag: TagToken) {
    if (tag.name === 'hr') {
      this.emptyTag(tag);
      return;
    }
    if (blockLevelTags.has(tag.name) && this.startsBlock(tag)) {
      this.inRaw = true;
      this.out.push('\n');
    }
    const text = this.source.slice(tag.start, tag.end);
    if (this.inRaw) {
      this.stack.push(tag.name);
      this.raw.push(text);
    } else {
      this.out.push(text);
    }
  }

  emptyTag({ name, start, end }: TagToken) {
    this.addEmpty(start, end, blockLevelTags.has(name));
  }

  endTag({ name, start, end }: TagToken) {
    const text = this.source.slice(start, end);
    if (!this.inRaw) {
      this.out.push(text);
      return;
    }
    this.raw.push(text);
    const open = this.stack.lastIndexOf(name);
    if (open >= 0) {
      this.stack.length = open;
    }
    if (this.stack.length > 0) {
      return;
    }
    this.inRaw = false;
    if (this.isBlankFrom(end)) {
      this.raw.push('\n');
    } else {
      this.inTail = true;
    }
    this.out.push(this.page.stash.store(this.raw.join('')), '\n\n');
    this.raw = [];
  }

  special(start: number, end: number) {
    this.addEmpty(start, end, true);
  }

  entity(start: number, end: number) {
    this.addEmpty(start, end, false);
  }

  /** Something is still open at the end of the text. */
  protected close() {}

  protected addText(text: string) {
    (this.inRaw ? this.raw : this.out).push(text);
  }

  /** A tag without content, or something that is as complete. */
  protected addEmpty(start: number, end: number, isBlock: boolean) {
    const text = this.source.slice(start, end);
    if (this.inRaw || this.inTail) {
      this.raw.push(text);
    } else if (isBlock && this.atLineStart(start)) {
      this.inTail = !this.isBlankFrom(end);
      this.endLine();
      this.out.push(
        this.page.stash.store(this.inTail ? text : `${text}\n`),
        '\n\n',
      );
    } else {
      this.out.push(text);
    }
  }

  protected startsBlock({ start }: TagToken): boolean {
    return this.inTail || this.atLineStart(start);
  }

  /** Whether only spaces, three at most, are before a position in its line. */
  protected atLineStart(at: number): boolean {
    let before = at - 1;
    while (at - before <= 3 && this.source[before] === ' ') {
      before--;
    }
    return before < 0 || this.source[before] === '\n';
  }

  /** Whether the line ends here and the next one is empty. */
  protected isBlankFrom(at: number): boolean {
    let next = at;
    for (let line = 0; line < 2; line++) {
      while (this.source[next] === ' ') {
        next++;
      }
      if (this.source[next++] !== '\n') {
        return false;
      }
    }
    return true;
  }

  /** Makes a blank line of the end of a line. */
  protected endLine() {
    const last = this.out[this.out.length - 1] ?? '';
    if (last.endsWith('\n') && !last.endsWith('\n\n')) {
      this.out.push('\n');
    }
  }
}

/** `&#38` is the same as `&#38;`. */
function closeCharacterCodes(text: string): string {
  return text.includes('&#')
    ? text.replace(
        /&#(\d{1,9}|[xX][0-9a-fA-F]{1,9})(?=[^0-9a-fA-F;])/g,
        '&#$1;',
      )
    : text;
}
