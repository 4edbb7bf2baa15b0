import { blockLevelTags } from './blockLevel';
import type { Page, Postprocessor } from './types';

const START = '\u0002';
const END = '\u0003';
const STASHED = 'wzxhzdk:';

/** How deep stashed HTML may hold placeholders of other stashed HTML. */
const MAX_DEPTH = 50;

/**
 * Puts what placeholders stand for into the page, in one walk: stashed HTML,
 * escaped characters (their code as a number) and `&` that must stay single. Raw
 * HTML of block elements that is alone in a paragraph takes the paragraph's place.
 */
export const resolvePlaceholders: Postprocessor = {
  run(html: string, page: Page): string {
    const out: string[] = [];
    resolve(html, { page, out, depth: 0 });
    return out.join('');
  },
};

interface Resolution {
  page: Page;
  out: string[];
  depth: number;
}

function resolve(html: string, resolution: Resolution) {
  const { out } = resolution;
  let from = 0;
  for (;;) {
    const start = html.indexOf(START, from);
    const end = start < 0 ? -1 : html.indexOf(END, start);
    if (end < 0) {
      out.push(html.slice(from));
      return;
    }
    const name = html.slice(start + 1, end);
    const stashed = stashedHtml(name, resolution);
    if (stashed === undefined) {
      out.push(html.slice(from, start), characterOf(name));
      from = end + 1;
    } else {
      const alone =
        html.startsWith('<p>', start - 3) &&
        start - 3 >= from &&
        html.startsWith('</p>', end + 1) &&
        isBlockLevel(stashed);
      out.push(html.slice(from, alone ? start - 3 : start));
      resolve(stashed, { ...resolution, depth: resolution.depth + 1 });
      from = alone ? end + 5 : end + 1;
    }
  }
}

function stashedHtml(
  name: string,
  { page, depth }: Resolution,
): string | undefined {
  return name.startsWith(STASHED) && depth < MAX_DEPTH
    ? page.stash.get(Number(name.slice(STASHED.length)))
    : undefined;
}

function characterOf(name: string): string {
  if (name === 'amp') {
    return '&';
  }
  if (/^\d{1,6}$/.test(name)) {
    return String.fromCodePoint(Number(name));
  }
  return `${START}${name}${END}`;
}

/** Whether a piece of HTML begins with something that is no part of a paragraph. */
function isBlockLevel(html: string): boolean {
  const match = /^<\/?([^ />]{1,40})/.exec(html);
  if (!match) {
    return false;
  }
  const [, name] = match;
  return '!?@%'.includes(name[0]) || blockLevelTags.has(name.toLowerCase());
}
