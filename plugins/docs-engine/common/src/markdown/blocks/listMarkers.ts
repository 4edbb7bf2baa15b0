import { indentOf } from './lines';

/** The marker at the begin of an item, and where its text begins. */
export interface ListMarker {
  tag: 'ol' | 'ul';
  /** The number of an ordered item as it was written. */
  number: string;
  indent: number;
  /** Where the text of the item begins in its line. */
  text: number;
}

/**
 * Reads `* `, `+ `, `- ` or `1. ` at the begin of a line, whatever its indent.
 *
 * @returns undefined if the text has no marker there
 */
export function readMarker(line: string): ListMarker | undefined {
  const indent = indentOf(line);
  const first = line[indent];
  let at = indent;
  if (first === '*' || first === '+' || first === '-') {
    at++;
  } else {
    while (isDigit(line.charCodeAt(at))) {
      at++;
    }
    if (at === indent || line[at] !== '.') {
      return undefined;
    }
    at++;
  }
  let text = at;
  while (line[text] === ' ') {
    text++;
  }
  if (text === at) {
    return undefined;
  }
  const isNumbered = isDigit(line.charCodeAt(indent));
  return {
    tag: isNumbered ? 'ol' : 'ul',
    number: isNumbered ? line.slice(indent, at - 1) : '',
    indent,
    text,
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
