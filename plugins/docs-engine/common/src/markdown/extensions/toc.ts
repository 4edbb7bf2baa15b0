import type { Element } from '../Element';
import { slugify as defaultSlugify, slugifyOf } from '../slugs';
import type { Extension, Page, TocEntry } from '../types';
import { addAnchor, addPermalink, type HeadingLinks } from './headingLinks';
import {
  asHtmlText,
  headingLevelOf,
  htmlTextOf,
  plainTextOf,
} from './headingText';
import { IdRegister } from './IdRegister';
import { nestEntries } from './nestEntries';
import { putTableOfContents } from './tableOfContents';

interface TocOptions {
  marker: string;
  title: string;
  slugOf(text: string): string;
  shift: number;
  /** Levels that the table lists. */
  top: number;
  bottom: number;
  links: HeadingLinks;
}

/**
 * `toc`: ids for headings, links to them, the table of contents of the page, and
 * its place `[TOC]`.
 *
 * Options: `marker`, `title`, `permalink` (true or a text) with `permalink_class`,
 * `permalink_title` and `permalink_leading`, `anchorlink` with `anchorlink_class`,
 * `baselevel`, `slugify`, `separator`, `toc_depth` (a number or `2-4`).
 */
export const toc: Extension = ({ tree }, given) => {
  const options = readOptions(given);
  tree.register(
    'toc',
    {
      run(root, page) {
        page.toc = nestEntries(nameHeadings(root, page, options));
        if (options.marker && page.mayHold(options.marker)) {
          putTableOfContents(root, page.toc, options);
        }
      },
    },
    5,
  );
};

function nameHeadings(
  root: Element,
  page: Page,
  options: TocOptions,
): TocEntry[] {
  const ids = new IdRegister();
  const entries: TocEntry[] = [];
  for (const element of headingsOf(root, ids)) {
    const level = Math.min(6, headingLevelOf(element) + options.shift);
    element.tag = `h${level}`;
    const id = idOf(element, () =>
      ids.claim(options.slugOf(plainTextOf(element, page))),
    );
    if (level >= options.top && level <= options.bottom) {
      entries.push({ level, id, name: nameOf(element, page), children: [] });
    }
    element.attributes.delete('data-toc-label');
    addAnchor(element, id, options.links);
    addPermalink(element, id, options.links);
  }
  return entries;
}

/** The headings in the order of the page; ids of all elements are taken down. */
function headingsOf(root: Element, ids: IdRegister): Element[] {
  const headings: Element[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    ids.take(element.attribute('id'));
    if (headingLevelOf(element) > 0) {
      headings.push(element);
    }
    for (let i = element.children.length - 1; i >= 0; i--) {
      open.push(element.children[i]);
    }
  }
  return headings;
}

function idOf(heading: Element, create: () => string): string {
  const known = heading.attribute('id');
  if (known !== undefined) {
    return known;
  }
  const id = create();
  heading.attributes.set('id', id);
  return id;
}

function nameOf(heading: Element, page: Page): string {
  const label = heading.attribute('data-toc-label');
  return label === undefined
    ? htmlTextOf(heading, page)
    : asHtmlText(label, page);
}

function readOptions(given: Record<string, unknown>): TocOptions {
  const slugify = slugifyOf(given.slugify) ?? defaultSlugify;
  const separator = textOr(given.separator, '-');
  const permalink = asSwitch(given.permalink);
  const [top, bottom] = readDepth(given.toc_depth);
  return {
    marker: textOr(given.marker, '[TOC]'),
    title: textOr(given.title, ''),
    slugOf: text => slugify(text, separator),
    shift: Math.max(0, Math.floor(Number(given.baselevel ?? 1)) - 1) || 0,
    top,
    bottom,
    links: {
      permalink: permalink === true ? '\u0002amp\u0003para;' : permalink,
      permalinkClass: textOr(given.permalink_class, 'headerlink'),
      permalinkTitle: textOr(given.permalink_title, 'Permanent link'),
      permalinkLeads: asSwitch(given.permalink_leading) === true,
      hasAnchor: asSwitch(given.anchorlink) === true,
      anchorClass: textOr(given.anchorlink_class, 'toclink'),
    },
  };
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** Words for yes and no count as such; any other text stays. */
function asSwitch(value: unknown): boolean | string {
  if (typeof value !== 'string') {
    return Boolean(value);
  }
  const word = value.toLowerCase();
  if (['true', 'yes', 'y', 'on', '1'].includes(word)) {
    return true;
  }
  return ['false', 'no', 'n', 'off', '0', 'none'].includes(word)
    ? false
    : value;
}

function readDepth(value: unknown): [top: number, bottom: number] {
  const [first, second] = String(value ?? 6).split('-');
  const bottom = Number(second ?? first);
  const top = second === undefined ? 1 : Number(first);
  return Number.isFinite(top + bottom) ? [top, bottom] : [1, 6];
}
