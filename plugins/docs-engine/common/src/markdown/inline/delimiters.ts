import { isSpaceAt, isWordAt, isWordBefore } from './characters';
import type { EmphasisRule } from './emphasisRule';
import { Occurrences } from './Occurrences';

/** How a delimiter must stand to open or close emphasis. */
export interface DelimiterStyle {
  delimiter: string;
  /** Only at the borders of words, where the delimiter is not a part of a name. */
  isSmart: boolean;
  /** Characters that count as the border of a word although they belong to words. */
  border?: string;
}

/** Where delimiters of one style open and close in a text. */
export class Delimiters {
  private readonly closers = new Map<number, Occurrences>();

  constructor(
    private readonly text: string,
    private readonly style: DelimiterStyle,
  ) {}

  /** Whether `length` delimiters at a position open emphasis. */
  opens(at: number, length: number): boolean {
    const { delimiter, isSmart } = this.style;
    const inside = at + length;
    return (
      this.text.startsWith(delimiter.repeat(length), at) &&
      inside < this.text.length &&
      !isSpaceAt(this.text, inside) &&
      this.text[inside] !== delimiter &&
      (!isSmart || this.isBorderBefore(at))
    );
  }

  /** The first place from a position on where `length` delimiters close, or -1. */
  closer(from: number, length: number): number {
    let closers = this.closers.get(length);
    if (!closers) {
      const run = this.style.delimiter.repeat(length);
      closers = Occurrences.of(
        this.text,
        this.style.delimiter,
        at => this.text.startsWith(run, at) && this.closes(at, length),
      );
      this.closers.set(length, closers);
    }
    return closers.from(from);
  }

  private closes(at: number, length: number): boolean {
    return (
      !isSpaceAt(this.text, at - 1) &&
      (!this.style.isSmart || this.isBorderBehind(at + length))
    );
  }

  private isBorderBefore(at: number): boolean {
    const { delimiter, border = '' } = this.style;
    const before = this.text[at - 1];
    return (
      before === undefined ||
      border.includes(before) ||
      (before !== delimiter && !isWordBefore(this.text, at))
    );
  }

  private isBorderBehind(at: number): boolean {
    const { delimiter, border = '' } = this.style;
    const behind = this.text[at];
    return (
      behind === undefined ||
      border.includes(behind) ||
      (behind !== delimiter && !isWordAt(this.text, at))
    );
  }
}

/** Text between equal delimiters, such as `==text==`. */
export function pairRule(options: {
  /** An element, or two as in the shape of a rule. */
  tag: string;
  length: number;
  style: DelimiterStyle;
}): EmphasisRule {
  const { tag, length, style } = options;
  return {
    shape: tag,
    prepare(text) {
      const delimiters = new Delimiters(text, style);
      return at => {
        const close = delimiters.opens(at, length)
          ? delimiters.closer(at + length + 1, length)
          : -1;
        return close < 0
          ? undefined
          : { parts: [[at + length, close]], end: close + length };
      };
    },
  };
}

/** Two elements that begin together: `***both* outer**`. */
export function outerRule(options: {
  shape: string;
  /** Delimiters that end the inner and the outer element. */
  lengths: [inner: number, outer: number];
  style: DelimiterStyle;
}): EmphasisRule {
  const {
    shape,
    lengths: [inner, outer],
    style,
  } = options;
  return {
    shape,
    prepare(text) {
      const delimiters = new Delimiters(text, style);
      return at => {
        const start = at + inner + outer;
        const middle = delimiters.opens(at, inner + outer)
          ? delimiters.closer(start + 1, inner)
          : -1;
        const close =
          middle < 0 ? -1 : delimiters.closer(middle + inner + 1, outer);
        return close < 0
          ? undefined
          : {
              parts: [
                [start, middle],
                [middle + inner, close],
              ],
              end: close + outer,
            };
      };
    },
  };
}

/** Two elements that end together: `**outer *both***`. */
export function innerRule(options: {
  shape: string;
  /** Delimiters that begin the outer and the inner element. */
  lengths: [outer: number, inner: number];
  style: DelimiterStyle;
}): EmphasisRule {
  const {
    shape,
    lengths: [outer, inner],
    style,
  } = options;
  return {
    shape,
    prepare(text) {
      const delimiters = new Delimiters(text, style);
      const openers = Occurrences.of(text, style.delimiter, at =>
        delimiters.opens(at, inner),
      );
      return at => {
        const start = at + outer;
        const middle = delimiters.opens(at, outer)
          ? openers.from(start + 1)
          : -1;
        const close =
          middle < 0
            ? -1
            : delimiters.closer(middle + inner + 1, outer + inner);
        return close < 0
          ? undefined
          : {
              parts: [
                [start, middle],
                [middle + inner, close],
              ],
              end: close + outer + inner,
            };
      };
    },
  };
}
