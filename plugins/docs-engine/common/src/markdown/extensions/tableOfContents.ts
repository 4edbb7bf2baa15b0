import { Element } from '../Element';
import type { TocEntry } from '../types';
import { headingLevelOf } from './headingText';

/** More of them would make a page grow with the square of its source. */
const MAX_TABLES = 4;

/** Puts the table of contents where elements hold nothing but its marker. */
export function putTableOfContents(
  root: Element,
  entries: TocEntry[],
  { marker, title }: { marker: string; title: string },
) {
  const open = [root];
  let count = 0;
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (let index = 0; index < parent.children.length; index++) {
      const child = parent.children[index];
      if (
        count < MAX_TABLES &&
        child.text.includes(marker) &&
        child.text.trim() === marker &&
        mayHold(child)
      ) {
        count++;
        const table = tableOf(entries, title);
        table.tail = '\n';
        parent.children[index] = table;
      } else if (headingLevelOf(child) === 0) {
        open.push(child);
      }
    }
  }
}

function mayHold(element: Element): boolean {
  return (
    headingLevelOf(element) === 0 && !['pre', 'code'].includes(element.tag)
  );
}

function tableOf(entries: TocEntry[], title: string): Element {
  const table = new Element('div', { class: 'toc' });
  if (title) {
    table.add('span', { class: 'toctitle' }).text = title;
  }
  addList(table, entries);
  return table;
}

function addList(parent: Element, entries: TocEntry[]) {
  const list = parent.add('ul');
  list.text = '\n';
  list.tail = '\n';
  for (const { id, name, children } of entries) {
    const item = list.add('li');
    item.tail = '\n';
    const link = item.add('a', { href: `#${id}` });
    link.text = name;
    link.atomic = true;
    if (children.length > 0) {
      addList(item, children);
    }
  }
}
