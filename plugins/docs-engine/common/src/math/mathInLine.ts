/** A formula within a line. */
export interface InlineFormula {
  end: number;
  tex: string;
}

type FormulaScanner = (at: number) => InlineFormula | undefined;

/**
 * Finds formulas between dollar signs. A formula holds no other dollar sign
 * unless it is escaped, so that only the next one can close it.
 *
 * @param smart - no white space behind the first sign and before the last one:
 *   prices are no formulas
 */
export function dollarScanner(text: string, smart: boolean): FormulaScanner {
  const single: FormulaScanner = at => {
    const end = closingDollar(text, at + 1);
    const tex = end < 0 ? '' : text.slice(at + 1, end);
    const isOpen = smart && (isSpace(tex[0]) || isSpace(tex[tex.length - 1]));
    return tex && !isOpen ? { end: end + 1, tex } : undefined;
  };
  return at => {
    if (isEscaped(text, at)) {
      return undefined;
    }
    if (text[at + 1] !== '$') {
      return single(at);
    }
    // What `$$x$$` means inside a text: a formula, taken together with its signs.
    const inner = single(at + 1);
    return inner && text[inner.end] === '$'
      ? { ...inner, end: inner.end + 1 }
      : undefined;
  };
}

/** Finds formulas between `\(` and `\)`. */
export function roundScanner(text: string): FormulaScanner {
  let close = -1;
  return at => {
    if (isEscaped(text, at)) {
      return undefined;
    }
    if (close < at + 2) {
      close = closingRound(text, at + 2);
    }
    const tex = text.slice(at + 2, close);
    return tex && close < text.length ? { end: close + 2, tex } : undefined;
  };
}

function closingDollar(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '$') {
    at += text[at] === '\\' ? 2 : 1;
  }
  return at < text.length ? at : -1;
}

/** The end of the text, if there is none. */
function closingRound(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (text[at] !== '\\') {
      at += 1;
    } else if (text[at + 1] === ')') {
      return at;
    } else {
      at += 2;
    }
  }
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && text[start - 1] === '\\') {
    start--;
  }
  return (at - start) % 2 === 1;
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || character.trim() === '';
}
