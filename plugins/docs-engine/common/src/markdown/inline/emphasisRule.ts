import { Element } from '../Element';
import type { InlineMatch, InlinePattern, InlineScanner } from '../types';

/** Emphasised text found at a position: one part, or one inside of the other. */
export interface Emphasised {
  /** Start and end of each part of the text, without delimiters. */
  parts: Array<[start: number, end: number]>;
  /** Position behind the last delimiter. */
  end: number;
}

/** One way to combine delimiters, such as `**text**`. */
export interface EmphasisRule {
  /**
   * How the parts become elements: `strong` is one element; `strong>em` is an
   * element in another one, the first part being in both and the second only in
   * the outer one; `strong+em` is the other way round.
   */
  shape: string;
  /** Prepares for one text; costs at most linear time over all positions asked for. */
  prepare(text: string): (at: number) => Emphasised | undefined;
}

/**
 * Emphasis by one kind of delimiter. At each delimiter the rules are tried in
 * their order; inside of what one found only those after it apply.
 */
export class EmphasisPattern implements InlinePattern {
  readonly triggers: string;
  readonly retries = true;

  constructor(
    delimiter: string,
    private readonly rules: readonly EmphasisRule[],
  ) {
    this.triggers = delimiter;
  }

  scan(text: string): InlineScanner {
    return this.scanFrom(text, 0);
  }

  private scanFrom(text: string, first: number) {
    const finders: Array<ReturnType<EmphasisRule['prepare']>> = [];
    return (at: number): EmphasisMatch | undefined => {
      for (let index = first; index < this.rules.length; index++) {
        finders[index] ??= this.rules[index].prepare(text);
        const found = finders[index](at);
        if (found) {
          const node = this.build(text, found, index);
          return { start: at, end: found.end, node };
        }
      }
      return undefined;
    };
  }

  private build(text: string, { parts }: Emphasised, index: number): Element {
    const { shape } = this.rules[index];
    const [first, second = ''] = parts.map(([from, to]) =>
      text.slice(from, to),
    );
    const [outer, inner] = shape.split(/[>+]/);
    const element = new Element(outer);
    if (!inner) {
      this.readInto(element, first, index + 1);
    } else if (shape.includes('>')) {
      this.readInto(element.add(inner), first, index + 1);
      this.readInto(element, second, index + 1);
    } else {
      this.readInto(element, first, index + 1);
      this.readInto(element.add(inner), second, index + 1);
    }
    return element;
  }

  /** Appends text to an element, with the emphasis in it. */
  private readInto(element: Element, text: string, first: number) {
    let done = 0;
    let at = text.indexOf(this.triggers);
    if (at >= 0 && first < this.rules.length) {
      const scan = this.scanFrom(text, first);
      while (at >= 0) {
        const match = scan(at);
        if (match) {
          append(element, text.slice(done, at));
          element.children.push(match.node);
          done = match.end;
        }
        at = text.indexOf(this.triggers, match ? match.end : at + 1);
      }
    }
    append(element, text.slice(done));
  }
}

interface EmphasisMatch extends InlineMatch {
  node: Element;
}

function append(element: Element, text: string) {
  if (element.last) {
    element.last.tail += text;
  } else {
    element.text += text;
  }
}
