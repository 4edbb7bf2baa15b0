import { decodeReferences } from '../html/decodeReferences';
import type { TocEntry } from '../../markdown/types';
import type { SearchEntry } from '../types';
import { readAttribute } from './htmlScan';

/** What follows the name of a tag, with its `>`; quoted values may hold one. */
const REST = `[^>"']*(?:"[^"]*"?[^>"']*|'[^']*'?[^>"']*)*>?`;
const HEADING = '\\/?[hH][1-6](?=[ >\\n\\t])';
const HEADING_TAG = new RegExp(`(<${HEADING}${REST})`);
const OTHER_TAG = new RegExp(`<!--[^]*?(?:-->|$)|<(?!${HEADING})${REST}`, 'g');
const CODE = new RegExp(`<pre[^]*?(?:</pre${REST}|$)`, 'g');

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
  for (const piece of withHeadingTags(html).split(HEADING_TAG)) {
    const isTag = piece.startsWith('<');
    const isClosing = piece.startsWith('</');
    if (isTag && (inHeading || !isClosing)) {
      endPart();
      inHeading = !isClosing;
      if (inHeading) {
        section = sectionOf(piece, names, page);
        if (section) {
          sections.push(section);
        }
      }
    } else {
      part += isTag ? ' ' : piece;
    }
  }
  endPart();
  return [
    { location: page.url, title: page.title, text: texts.join(' ') },
    ...sections,
  ];
}

/** The text of HTML with the tags of its headings, which are the only `<` in it. */
function withHeadingTags(html: string): string {
  return (
    html
      // The coloured tokens of a block of code are pieces of one text.
      .replace(CODE, code => ` ${code.replace(OTHER_TAG, '')} `)
      .replace(OTHER_TAG, ' ')
  );
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

function tidy(text: string): string {
  // A single space, the usual case, is no match and costs nothing.
  return decodeReferences(text)
    .replace(/[^\S ]\s*|\s{2,}/g, ' ')
    .trim();
}
