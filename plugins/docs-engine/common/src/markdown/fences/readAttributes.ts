/** The parts of an attribute list, such as `.name #id key="value" word`. */
export interface AttributeList {
  classes: string[];
  /** The last one that is given, or empty. */
  id: string;
  /** Of a word without a value, the word itself. */
  options: Map<string, string>;
}

/** What can be the name of an attribute in a page. */
const NAME = /^[A-Za-z_][\w:.-]*$/;

/** Reads what stands between the braces of an attribute list. */
export function readAttributes(text: string): AttributeList {
  const list: AttributeList = { classes: [], id: '', options: new Map() };
  let at = skipSpaces(text, 0);
  while (at < text.length) {
    const end = partEnd(text, at);
    readPart(text.slice(at, end), list);
    at = skipSpaces(text, end);
  }
  return list;
}

function readPart(part: string, list: AttributeList) {
  const equals = part.indexOf('=');
  if (part.length > 1 && part.startsWith('.')) {
    list.classes.push(part.slice(1));
  } else if (part.length > 1 && part.startsWith('#')) {
    list.id = part.slice(1);
  } else if (equals > 0) {
    const name = part.slice(0, equals);
    if (NAME.test(name)) {
      list.options.set(name, unquote(part.slice(equals + 1)));
    }
  } else if (NAME.test(part)) {
    list.options.set(part, part);
  }
}

function partEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== ' ') {
    const quote = text[at];
    if (text[at - 1] === '=' && (quote === '"' || quote === "'")) {
      const end = text.indexOf(quote, at + 1);
      if (end > 0) {
        return end + 1;
      }
    }
    at++;
  }
  return at;
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') {
    at++;
  }
  return at;
}

function unquote(value: string): string {
  const quote = value[0];
  return value.length > 1 &&
    (quote === '"' || quote === "'") &&
    value.endsWith(quote)
    ? value.slice(1, -1)
    : value;
}
