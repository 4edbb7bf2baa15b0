const PREFIX = '\u0002wzxhzdk:';

/** Whether a text is the placeholder of stashed HTML. */
export function isStashedHtml(text: string): boolean {
  return text.startsWith(PREFIX);
}

/**
 * HTML that is final before the page is: raw HTML of the author, highlighted
 * code, formulas. The text holds a placeholder meanwhile, made of control
 * characters that the source cannot contain.
 */
export class RawHtmlStash {
  private readonly pieces: string[] = [];

  /** @returns the placeholder */
  store(html: string): string {
    this.pieces.push(html);
    return `${PREFIX}${this.pieces.length - 1}\u0003`;
  }

  /** Gives a placeholder other HTML than it was made for. */
  replace(index: number, html: string) {
    this.pieces[index] = html;
  }

  get(index: number): string | undefined {
    return this.pieces[index];
  }

  get size(): number {
    return this.pieces.length;
  }
}
