import type { InlinePattern } from '../types';
import { isSpaceAt, isWordAt, isWordBefore } from './characters';

/** Names of the signs that typographic rules write. */
export type QuoteName =
  | 'left-single-quote'
  | 'right-single-quote'
  | 'left-double-quote'
  | 'right-double-quote';

const PUNCTUATION = '!"#$%\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** What a quote closes only behind: no space, no opening bracket, no dash. */
const OPENS = ' \t\r\n[{(-\u0002\u0003';

interface QuoteRule {
  quote: string;
  /** Whether the quote at a position is this kind. */
  holds(text: string, at: number): boolean;
  /** It needs text before it, which a sign written just now is not. */
  looksBehind?: boolean;
  writes: QuoteName[];
}

const isBehindText = (text: string, at: number) =>
  at > 0 && !OPENS.includes(text[at - 1]);

/** At the start of a text before punctuation with which no word goes on. */
const isBeforePunctuation = (text: string, at: number) =>
  at === 0 &&
  text.length > 1 &&
  PUNCTUATION.includes(text[1]) &&
  isWordAt(text, 2) === (text[1] === '_');

/** Behind white space or a dash, before a word. */
const isOpening = (text: string, at: number) =>
  isWordAt(text, at + 1) &&
  (isSpaceAt(text, at - 1) ||
    text.startsWith('--', at - 2) ||
    /&(?:nbsp|[mn]dash|#821[12]);$/.test(text.slice(Math.max(0, at - 8), at)));

/** `s` that is no part of a longer word. */
const isEndingS = (text: string, at: number) =>
  text[at] === 's' && !isWordAt(text, at + 1);

/**
 * What each quote becomes: the first rule that holds decides. The rules are those
 * of SmartyPants, which look at the characters beside the quote only.
 */
const rules: QuoteRule[] = [
  { quote: "'", holds: isBeforePunctuation, writes: ['right-single-quote'] },
  { quote: '"', holds: isBeforePunctuation, writes: ['right-double-quote'] },
  {
    quote: `"'`,
    holds: (text, at) => isWordAt(text, at + 2),
    writes: ['left-double-quote', 'left-single-quote'],
  },
  {
    quote: `'"`,
    holds: (text, at) => isWordAt(text, at + 2),
    writes: ['left-single-quote', 'left-double-quote'],
  },
  {
    quote: "'",
    holds: (text, at) =>
      !isWordBefore(text, at) && /^\d\ds/.test(text.slice(at + 1, at + 4)),
    writes: ['right-single-quote'],
  },
  { quote: "'", holds: isOpening, writes: ['left-single-quote'] },
  {
    quote: "'",
    holds: (text, at) =>
      isBehindText(text, at) &&
      !isSpaceAt(text, at + 1) &&
      !isEndingS(text, at + 1) &&
      !/\d/.test(text[at + 1] ?? ''),
    looksBehind: true,
    writes: ['right-single-quote'],
  },
  {
    quote: "'",
    holds: (text, at) =>
      isBehindText(text, at) &&
      (isSpaceAt(text, at + 1) || isEndingS(text, at + 1)),
    looksBehind: true,
    writes: ['right-single-quote'],
  },
  { quote: "'", holds: () => true, writes: ['left-single-quote'] },
  { quote: '"', holds: isOpening, writes: ['left-double-quote'] },
  {
    quote: '"',
    holds: (text, at) => isSpaceAt(text, at + 1),
    writes: ['right-double-quote'],
  },
  {
    quote: '"',
    holds: isBehindText,
    looksBehind: true,
    writes: ['right-double-quote'],
  },
  { quote: '"', holds: () => true, writes: ['left-double-quote'] },
];

/** Patterns for quotes, in the order in which they apply. */
export function quotePatterns(
  sign: (name: QuoteName) => string,
): InlinePattern[] {
  return rules.map(({ quote, holds, looksBehind, writes }) => ({
    triggers: quote[0],
    scan: text => {
      let end = -1;
      return at => {
        if (
          (looksBehind && at === end) ||
          !text.startsWith(quote, at) ||
          !holds(text, at)
        ) {
          return undefined;
        }
        end = at + quote.length;
        return { start: at, end, node: writes.map(sign).join('') };
      };
    },
  }));
}
