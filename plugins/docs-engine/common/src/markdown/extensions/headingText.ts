import type { Element } from '../Element';
import { unescape } from '../inline/escape';
import type { Page } from '../types';

const PLACEHOLDER = '\u0002wzxhzdk:';
const REFERENCE = /&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);/g;

const ZERO = 48;

/** 1 to 6 for a heading, 0 for any other element. */
export function headingLevelOf({ tag }: Element): number {
  if (tag.length !== 2 || (tag[0] !== 'h' && tag[0] !== 'H')) {
    return 0;
  }
  const level = tag.charCodeAt(1) - ZERO;
  return level >= 1 && level <= 6 ? level : 0;
}

/** The words of a heading as its slug is made of them: no tags, no references. */
export function plainTextOf(heading: Element, page: Page): string {
  const text = withoutStash(rawText(heading).trim(), page, () => '');
  return unescape(text);
}

/** The text of a heading as HTML without tags. */
export function htmlTextOf(heading: Element, page: Page): string {
  return asHtmlText(rawText(heading).trim(), page);
}

/** Text with placeholders as HTML without tags; references in it stay. */
export function asHtmlText(text: string, page: Page): string {
  const escaped = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return unescape(withoutStash(escaped, page, reference => reference));
}

/** All text below an element; text that is final holds references for its signs. */
function rawText(element: Element): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join('');
}

function collect(element: Element, parts: string[]) {
  parts.push(element.atomic ? decodeSigns(element.text) : element.text);
  for (const child of element.children) {
    collect(child, parts);
    parts.push(child.atomicTail ? decodeSigns(child.tail) : child.tail);
  }
}

function decodeSigns(text: string): string {
  return text.includes('&')
    ? text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : text;
}

/** Gives placeholders of stashed HTML up for the words in it. */
function withoutStash(
  text: string,
  page: Page,
  showReference: (reference: string) => string,
): string {
  if (!text.includes(PLACEHOLDER)) {
    return text;
  }
  const [before, ...rest] = text.split(PLACEHOLDER);
  return before.concat(
    ...rest.map(part => {
      const end = part.indexOf('\u0003');
      const html =
        page.stash.get(Number(part.slice(0, Math.max(0, end)))) ?? '';
      return wordsOf(html, showReference) + part.slice(end + 1);
    }),
  );
}

function wordsOf(
  html: string,
  showReference: (reference: string) => string,
): string {
  let words = '';
  let from = 0;
  for (;;) {
    const open = html.indexOf('<', from);
    const close = open < 0 ? -1 : html.indexOf('>', open + 2);
    if (close < 0) {
      return (words + html.slice(from)).replace(REFERENCE, showReference);
    }
    words += html.slice(from, open);
    from = close + 1;
  }
}
