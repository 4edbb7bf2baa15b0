import type { Element } from '../Element';

/** One entry of an attribute list; a class has the name `.`. */
type Entry = [name: string, value: string];

/** An attribute list found in a text. */
export interface AttributeList {
  content: string;
  start: number;
  end: number;
}

// The characters of a name in XML.
const NO_NAME =
  /[^A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd:\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]+/g;

/** The list that a text begins with, such as `{: #id .class key="a value" }`. */
export function readAttributeList(
  text: string,
  start = 0,
): AttributeList | undefined {
  if (text[start] !== '{') {
    return undefined;
  }
  const end = text.indexOf('}', start);
  const feed = end < 0 ? -1 : text.slice(start, end).indexOf('\n');
  if (end < 0 || feed >= 0) {
    return undefined;
  }
  const inner = text.slice(start + 1, end);
  const withoutColon = inner.startsWith(':') ? inner.slice(1) : inner;
  const content = withoutColon.trim() ? withoutColon : inner;
  return content.trim() ? { content, start, end: end + 1 } : undefined;
}

/** The list at the end of a text, behind a space and on its last line. */
export function trailingAttributeList(text: string): AttributeList | undefined {
  const { end, lineStart } = lastLineOf(text);
  if (text[end] !== '}') {
    return undefined;
  }
  const from = Math.max(lineStart, text.lastIndexOf('}', end - 1) + 1);
  let at = text.indexOf('{', from);
  while (at >= 0 && at < end) {
    const list =
      at > lineStart && text[at - 1] === ' '
        ? readAttributeList(text, at)
        : undefined;
    if (list) {
      return list;
    }
    at = text.indexOf('{', at + 1);
  }
  return undefined;
}

/** The list that is the last line of a text, but not its only one. */
export function ownLineAttributeList(text: string): AttributeList | undefined {
  const { end, lineStart } = lastLineOf(text);
  if (text[end] !== '}' || lineStart === 0) {
    return undefined;
  }
  let at = lineStart;
  while (text[at] === ' ') {
    at++;
  }
  const list = readAttributeList(text, at);
  return list?.end === end + 1 ? list : undefined;
}

/** Bounds of the last line without the spaces at its end. */
function lastLineOf(text: string): { end: number; lineStart: number } {
  let end = text.length - 1;
  while (text[end] === ' ') {
    end--;
  }
  return { end, lineStart: text.lastIndexOf('\n', end) + 1 };
}

/** Gives an element what the content of an attribute list says. */
export function assignAttributes(element: Element, content: string) {
  for (const [name, value] of entriesOf(content)) {
    if (name === '.') {
      element.addClass(value);
    } else {
      element.attributes.set(name.replace(NO_NAME, '_'), value);
    }
  }
}

/** Entries up to the first that cannot be read. */
function entriesOf(content: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at < content.length) {
    if (content[at] === ' ') {
      at++;
      continue;
    }
    const nameEnd = tokenEnd(content, at);
    if (nameEnd === at) {
      return entries;
    }
    const name = content.slice(at, nameEnd);
    const value = valueAt(content, nameEnd);
    entries.push(value ? [name, value.text] : entryOfWord(name));
    at = value?.end ?? nameEnd;
  }
  return entries;
}

function entryOfWord(word: string): Entry {
  switch (word[0]) {
    case '.':
      return ['.', word.slice(1)];
    case '#':
      return ['id', word.slice(1)];
    default:
      return [word, word];
  }
}

/** A value in quotes or without; undefined if no value stands behind a name. */
function valueAt(
  content: string,
  equals: number,
): { text: string; end: number } | undefined {
  if (content[equals] !== '=') {
    return undefined;
  }
  const quote = content[equals + 1];
  if (quote === '"' || quote === "'") {
    const close = content.indexOf(quote, equals + 2);
    if (close >= 0) {
      return { text: content.slice(equals + 2, close), end: close + 1 };
    }
  }
  const end = tokenEnd(content, equals + 1);
  return end > equals + 1
    ? { text: content.slice(equals + 1, end), end }
    : undefined;
}

function tokenEnd(content: string, from: number): number {
  let end = from;
  while (end < content.length && content[end] !== ' ' && content[end] !== '=') {
    end++;
  }
  return end;
}
