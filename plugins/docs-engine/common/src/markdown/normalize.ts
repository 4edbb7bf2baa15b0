const TAB = 4;

// Placeholders are written with these two; NUL is no character of a page.
// eslint-disable-next-line no-control-regex
const RESERVED = /[\u0000\u0002\u0003]/g;

/**
 * Brings a source into the form that all rules expect: lines end in a line feed,
 * tabs are spaces up to the next column of four, lines of spaces are empty, the
 * characters that placeholders are made of are gone, and it ends in empty lines.
 */
export function normalize(source: string): string {
  let text = source;
  if (text.charCodeAt(0) === 0xfeff) {
    text = text.slice(1);
  }
  text = text.replace(RESERVED, '');
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
  }
  if (text.includes('\t')) {
    text = expandTabs(text);
  }
  return emptyBlankLines(`${text}\n\n`);
}

function expandTabs(text: string): string {
  return text
    .split('\n')
    .map(line => (line.includes('\t') ? expandLine(line) : line))
    .join('\n');
}

function expandLine(line: string): string {
  const [first = '', ...rest] = line.split('\t');
  const parts = [first];
  let column = first.length;
  for (const part of rest) {
    const fill = TAB - (column % TAB);
    parts.push(' '.repeat(fill), part);
    column += fill + part.length;
  }
  return parts.join('');
}

function emptyBlankLines(text: string): string {
  return text.includes(' \n') ? text.replace(/\n +(?=\n)/g, '\n') : text;
}
