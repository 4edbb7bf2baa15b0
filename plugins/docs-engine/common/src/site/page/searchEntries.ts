import { decodeReferences } from '../html/decodeReferences';
import type { TocEntry } from '../../markdown/types';
import type { SearchEntry } from '../types';
import { readAttribute, tagEnd } from './htmlScan';

/**
 * What MkDocs's search plugin writes for a page: an entry with all text, and one
 * for each heading of the table of contents with the text up to the next heading
 * of any kind. Unlike there, a block of code is not cut at each of its tokens.
 *
 * @param html of the page
 * @param page URL and title
 */
export function searchEntries(
  html: string,
  toc: readonly TocEntry[],
  page: { url: string; title: string },
): SearchEntry[] {
  const names = new Map<string, string>();
  collectNames(toc, names);
  const sections: SearchEntry[] = [];
  const texts: string[] = [];
  let part = '';
  let section: SearchEntry | undefined;
  let inHeading = false;
  let inCode = false;
  const endPart = () => {
    const text = tidy(part);
    part = '';
    if (text) {
      texts.push(text);
    }
    if (section && !inHeading) {
      section.text = text;
    }
  };
  let at = 0;
  while (at < html.length) {
    let open = html.indexOf('<', at);
    if (open < 0) {
      open = html.length;
    }
    if (inCode) {
      // The coloured tokens of a block of code are pieces of one text.
      part += html.slice(at, open);
    } else if (open > at + 1 || (open > at && html[at] !== '\n')) {
      part += `${html.slice(at, open)} `;
    }
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    at = tagEnd(html, open);
    const isClosing = html[open + 1] === '/';
    const name = isClosing ? open + 2 : open + 1;
    if (html.startsWith('pre', name)) {
      inCode = !isClosing;
      part += isClosing ? ' ' : '';
    } else if (isHeading(html, name) && (inHeading || !isClosing)) {
      endPart();
      inHeading = !isClosing;
      if (inHeading) {
        section = sectionOf(html.slice(open, at), names, page);
        if (section) {
          sections.push(section);
        }
      }
    }
  }
  endPart();
  return [
    { location: page.url, title: page.title, text: texts.join(' ') },
    ...sections,
  ];
}

/** @param tag of a heading */
function sectionOf(
  tag: string,
  names: ReadonlyMap<string, string>,
  page: { url: string },
): SearchEntry | undefined {
  const id = readAttribute(tag, 'id');
  const title = id === undefined ? undefined : names.get(id);
  return title === undefined
    ? undefined
    : { location: `${page.url}#${id}`, title, text: '' };
}

function collectNames(toc: readonly TocEntry[], names: Map<string, string>) {
  for (const { id, name, children } of toc) {
    names.set(id, name);
    collectNames(children, names);
  }
}

function isHeading(html: string, at: number): boolean {
  const letter = html[at];
  const level = html[at + 1];
  const next = html[at + 2];
  return (
    (letter === 'h' || letter === 'H') &&
    level >= '1' &&
    level <= '6' &&
    (next === '>' || next === ' ' || next === '\n' || next === '\t')
  );
}

function tidy(text: string): string {
  // A single space, the usual case, is no match and costs nothing.
  return decodeReferences(text)
    .replace(/[^\S ]\s*|\s{2,}/g, ' ')
    .trim();
}
