import { matchBrackets } from './brackets';
import { isSpaceAt, skipSpace } from './characters';
import { Occurrences } from './Occurrences';

/** Target and title of a link, as they stand between its parentheses. */
export interface LinkTarget {
  url: string;
  title?: string;
  /** Position behind the closing parenthesis. */
  end: number;
}

/**
 * Reads `(target "title")` at the position of its opening parenthesis. The target
 * may be `<in angle brackets>`, contain spaces and balanced parentheses; the title
 * may be in either kind of quotes and contain the same kind, as it ends only where
 * a quote is followed by the parenthesis.
 */
export function linkTargetReader(
  text: string,
): (at: number) => LinkTarget | undefined {
  let parentheses: Map<number, number> | undefined;
  const quotes: TitleQuote[] = [
    { quotes: Occurrences.of(text, '"'), ends: titleEndsOf(text, '"') },
    { quotes: Occurrences.of(text, "'"), ends: titleEndsOf(text, "'") },
  ];
  const firstQuote = (from: number) => {
    const double = quotes[0].quotes.from(from);
    const single = quotes[1].quotes.from(from);
    return double < 0 || (single >= 0 && single < double) ? single : double;
  };

  const withTitle = (start: number, first: number): LinkTarget | undefined => {
    const found: Array<{ open: number; close: number }> = [];
    for (const quote of quotes) {
      const open = quote.quotes.from(first);
      const close = open < 0 ? -1 : quote.ends.from(open + 1);
      if (close >= 0) {
        found.push({ open, close });
      }
    }
    found.sort((a, b) => a.close - b.close);
    if (found.length === 0) {
      return undefined;
    }
    const { open, close } = found[0];
    return {
      url: text.slice(start, open),
      title: text.slice(open + 1, close),
      end: text.indexOf(')', close) + 1,
    };
  };

  return at => {
    if (text[at] !== '(') {
      return undefined;
    }
    const start = skipSpace(text, at + 1);
    const bracketed = text[start] === '<' && inAngleBrackets(text, start);
    if (bracketed) {
      return bracketed;
    }
    parentheses ??= matchBrackets(text, '()');
    const end = parentheses.get(at);
    const quote = firstQuote(start);
    if (quote >= 0 && (end === undefined || quote < end)) {
      const target = withTitle(start, quote);
      if (target) {
        return target;
      }
    }
    return end === undefined
      ? undefined
      : { url: text.slice(start, end), end: end + 1 };
  };
}

/** Where a title may begin and end with one kind of quote. */
interface TitleQuote {
  quotes: Occurrences;
  ends: Occurrences;
}

/** Quotes that only spaces part from a closing parenthesis. */
function titleEndsOf(text: string, quote: string): Occurrences {
  return new Occurrences(() => {
    const ends: number[] = [];
    let pending = -1;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === quote) {
        pending = at;
      } else if (text[at] === ')' && pending >= 0) {
        ends.push(pending);
        pending = -1;
      } else if (text[at] !== ' ') {
        pending = -1;
      }
    }
    return ends;
  });
}

/** `(<target> "title")`, from the angle bracket on. */
function inAngleBrackets(text: string, start: number): LinkTarget | undefined {
  let at = start + 1;
  while (at < text.length && text[at] !== '>' && text[at] !== '<') {
    at += 1;
  }
  if (text[at] !== '>') {
    return undefined;
  }
  const url = text.slice(start + 1, at);
  at = skipSpace(text, at + 1);
  let title: string | undefined;
  if (text[at] === '"' || text[at] === "'") {
    const close = text.indexOf(text[at], at + 1);
    if (close < 0) {
      return undefined;
    }
    title = text.slice(at + 1, close);
    at = skipSpace(text, close + 1);
  }
  return text[at] === ')' ? { url, title, end: at + 1 } : undefined;
}

/** A title as an attribute: on one line, without white space around it. */
export function cleanTitle(title: string): string {
  let clean = '';
  for (let at = 0; at < title.length; at++) {
    clean += isSpaceAt(title, at) ? ' ' : title[at];
  }
  return clean.trim();
}
