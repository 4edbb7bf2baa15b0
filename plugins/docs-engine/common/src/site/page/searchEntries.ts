import { decodeHTML } from 'entities';
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
  let all = '';
  let part = '';
  let section: SearchEntry | undefined;
  let inHeading = false;
  let inCode = false;
  let at = 0;
  while (at < html.length) {
    let open = html.indexOf('<', at);
    if (open < 0) {
      open = html.length;
    }
    if (open > at) {
      // The coloured tokens of a block of code are pieces of one text.
      const text = html.slice(at, open) + (inCode ? '' : ' ');
      all += text;
      if (!inHeading) {
        part += text;
      }
    }
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    at = tagEnd(html, open);
    if (html.startsWith('pre', open + 1)) {
      inCode = true;
    } else if (html.startsWith('/pre', open + 1)) {
      inCode = false;
      all += ' ';
      part += ' ';
    }
    const isOpening = isHeading(html, open + 1);
    if (isOpening || (html[open + 1] === '/' && isHeading(html, open + 2))) {
      inHeading = isOpening;
    }
    if (isOpening) {
      if (section) {
        section.text = tidy(part);
      }
      part = '';
      const id = readAttribute(html.slice(open, at), 'id');
      const name = id === undefined ? undefined : names.get(id);
      section =
        name === undefined
          ? undefined
          : { location: `${page.url}#${id}`, title: name, text: '' };
      if (section) {
        sections.push(section);
      }
    }
  }
  if (section) {
    section.text = tidy(part);
  }
  return [
    { location: page.url, title: page.title, text: tidy(all) },
    ...sections,
  ];
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
  const decoded = text.includes('&') ? decodeHTML(text) : text;
  // A single space, the usual case, is no match and costs nothing.
  return decoded.replace(/[^\S ]\s*|\s{2,}/g, ' ').trim();
}
