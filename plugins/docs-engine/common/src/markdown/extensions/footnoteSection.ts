import { Element } from '../Element';
import type { Page } from '../types';
import type { FootnoteOptions } from './footnotes';
import { type FootnoteList, footnotesOf } from './FootnoteList';

/** With an ampersand that no inline syntax takes for a part of an address. */
const NO_BREAK_SPACE = '\u0002amp\u0003#160;';

/** Puts all notes into the page: at the place marker, or at the end. */
export function addFootnotes(
  root: Element,
  page: Page,
  options: FootnoteOptions,
) {
  const list = footnotesOf(page);
  if (list.notes.size === 0) {
    return;
  }
  const section = sectionOf(list, {
    ...options,
    backLinkText: page.stash.store(options.backLinkText),
  });
  if (!putAtMarker(root, section, options.placeMarker)) {
    root.children.push(section);
  }
}

function sectionOf(list: FootnoteList, options: FootnoteOptions): Element {
  const section = new Element('div', { class: 'footnote' });
  section.add('hr');
  const items = section.add('ol');
  // A note may define another one, which then has its turn as well.
  for (const [name, text] of list.notes) {
    const item = items.add('li', { id: `fn${options.separator}${name}` });
    // In a list item the indented blocks of the note would be read as the item's.
    const content = new Element('div');
    list.reader?.readText(content, text);
    for (const child of content.children) {
      item.children.push(child);
    }
    addBackLink(item, name, {
      ...options,
      backLinkTitle: titleOf(options.backLinkTitle, list.numberOf(name)),
    });
  }
  return section;
}

function titleOf(template: string, number = 0): string {
  return template.replace(/\{\}|%d/, String(number));
}

function addBackLink(item: Element, name: string, options: FootnoteOptions) {
  const { last } = item;
  if (!last) {
    return;
  }
  const link = new Element('a', {
    class: 'footnote-backref',
    href: `#fnref${options.separator}${name}`,
    title: options.backLinkTitle,
  });
  link.text = options.backLinkText;
  link.atomic = true;
  if (last.tag === 'p') {
    last.text += NO_BREAK_SPACE;
    last.children.push(link);
  } else {
    item.add('p').children.push(link);
  }
}

/** A note that is referred to several times gets a link back to each place. */
export function addRepeatedBackLinks(
  root: Element,
  { references }: FootnoteList,
  { separator }: FootnoteOptions,
) {
  if (![...references.values()].some(count => count > 1)) {
    return;
  }
  const prefix = `#fnref${separator}`;
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const child of element.children) {
      open.push(child);
    }
    const { last } = element;
    const href = last?.attribute('href');
    if (
      last?.attribute('class') === 'footnote-backref' &&
      href?.startsWith(prefix)
    ) {
      const name = href.slice(prefix.length);
      const count = references.get(name) ?? 0;
      for (let index = 2; index <= count; index++) {
        const link = element.add('a', Object.fromEntries(last.attributes));
        link.attributes.set('href', `#fnref${index}${separator}${name}`);
        link.text = last.text;
        link.atomic = true;
      }
    }
  }
}

/** Replaces the first element whose text holds the marker, or follows it in a tail. */
function putAtMarker(root: Element, section: Element, marker: string): boolean {
  if (!marker) {
    return false;
  }
  const open = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [index, child] of parent.children.entries()) {
      if (child.text.includes(marker)) {
        parent.children[index] = section;
        return true;
      }
      if (child.tail.includes(marker)) {
        child.tail = '';
        parent.children.splice(index + 1, 0, section);
        return true;
      }
    }
    for (let index = parent.children.length - 1; index >= 0; index--) {
      open.push(parent.children[index]);
    }
  }
  return false;
}
