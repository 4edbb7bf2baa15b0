import { Element } from './Element';

const PREFIX = '\u0002wxyzi:';

/** What one text became: a text, and the elements behind it with their tails. */
export interface InlineContent {
  text: string;
  children: Element[];
}

/**
 * What inline patterns found in one text of the tree. The text holds a
 * placeholder for each piece until all patterns have seen it; pieces nest, as the
 * text of a link may hold the placeholder of a code span.
 */
export class InlineStash {
  private readonly pieces: Array<Element | string> = [];

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** @returns the placeholder */
  keep(piece: Element | string): string {
    this.pieces.push(piece);
    return `${PREFIX}${this.pieces.length - 1}\u0003`;
  }

  /**
   * Text in which each placeholder gives way to what `show` makes of its piece.
   */
  replace(text: string, show: (piece: Element | string) => string): string {
    if (!text.includes(PREFIX)) {
      return text;
    }
    let result = '';
    for (const part of this.split(text)) {
      result += typeof part === 'string' ? part : show(part.piece);
    }
    return result;
  }

  /** The words of a text and of the pieces in it, without tags. */
  plain(text: string): string {
    return this.replace(text, piece =>
      this.plain(typeof piece === 'string' ? piece : piece.textContent),
    );
  }

  /** Gives the pieces of a text their place in the tree. */
  resolve(text: string): InlineContent {
    const content: InlineContent = { text: '', children: [] };
    this.resolveInto(content, text);
    return content;
  }

  private resolveInto(content: InlineContent, text: string) {
    if (!text.includes(PREFIX)) {
      append(content, text);
      return;
    }
    for (const part of this.split(text)) {
      if (typeof part === 'string') {
        append(content, part);
      } else if (typeof part.piece === 'string') {
        this.resolveInto(content, part.piece);
      } else {
        content.children.push(this.resolveElement(part.piece));
      }
    }
  }

  /** Resolves what lies inside an element. */
  private resolveElement(element: Element): Element {
    const { children } = element;
    const inner = children.splice(0, children.length);
    if (element.text.includes(PREFIX)) {
      const own = this.resolve(element.text);
      element.text = own.text;
      for (const child of own.children) {
        children.push(child);
      }
    }
    for (const child of inner) {
      children.push(this.resolveElement(child));
      if (child.tail.includes(PREFIX)) {
        const behind = this.resolve(child.tail);
        child.tail = behind.text;
        for (const next of behind.children) {
          children.push(next);
        }
      }
    }
    return element;
  }

  private split(text: string): Array<string | { piece: Element | string }> {
    const parts: Array<string | { piece: Element | string }> = [];
    let done = 0;
    let at = text.indexOf(PREFIX);
    while (at >= 0) {
      const end = text.indexOf('\u0003', at);
      const piece = this.pieces[Number(text.slice(at + PREFIX.length, end))];
      if (end >= 0 && piece !== undefined) {
        if (at > done) {
          parts.push(text.slice(done, at));
        }
        parts.push({ piece });
        done = end + 1;
      }
      at = text.indexOf(PREFIX, at + 1);
    }
    if (done < text.length) {
      parts.push(text.slice(done));
    }
    return parts;
  }
}

function append(content: InlineContent, text: string) {
  const last = content.children[content.children.length - 1];
  if (last) {
    last.tail += text;
  } else {
    content.text += text;
  }
}
