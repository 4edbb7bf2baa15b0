import { blockLevelTags } from '../blockLevel';
import type { Element } from '../Element';
import type { Extension } from '../types';
import {
  assignAttributes,
  ownLineAttributeList,
  readAttributeList,
  trailingAttributeList,
} from './attributeList';
import { headingLevelOf } from './headingText';

/** Where the text of an element ends: its own text, or what follows a child. */
interface LastText {
  get(): string;
  set(text: string): void;
}

const TRAILING = new Set(['dt', 'td', 'th']);

/**
 * `attr_list`: `{: #id .class key="value" }` behind an inline element, at the end
 * of a heading or a cell, or as the last line of any other block.
 */
export const attrList: Extension = ({ tree }) => {
  tree.register(
    'attr_list',
    {
      run(root, page) {
        if (!page.mayHold('{')) {
          return;
        }
        const open = [...root.children].reverse();
        for (let element = open.pop(); element; element = open.pop()) {
          if (blockLevelTags.has(element.tag)) {
            readBlockList(element);
          } else {
            readInlineList(element);
          }
          for (let i = element.children.length - 1; i >= 0; i--) {
            open.push(element.children[i]);
          }
        }
      },
    },
    8,
  );
};

function readInlineList(element: Element) {
  const list = readAttributeList(element.tail);
  if (list) {
    assignAttributes(element, list.content);
    element.tail = element.tail.slice(list.end);
  }
}

function readBlockList(element: Element) {
  const isHeading = headingLevelOf(element) > 0;
  const lastText = lastTextOf(element);
  const text = lastText.get();
  const list =
    isHeading || TRAILING.has(element.tag)
      ? trailingAttributeList(text)
      : ownLineAttributeList(text);
  if (!list) {
    return;
  }
  assignAttributes(element, list.content);
  const before = text.slice(0, list.start).trimEnd();
  lastText.set(isHeading ? before.replace(/#+$/, '').trimEnd() : before);
}

function lastTextOf(element: Element): LastText {
  const { children } = element;
  let end = children.length;
  if (element.tag === 'li') {
    const nested = children.findIndex(
      ({ tag }) => tag === 'ul' || tag === 'ol',
    );
    end = nested < 0 ? end : nested;
  }
  const child = end > 0 ? children[end - 1] : undefined;
  return child?.tail
    ? { get: () => child.tail, set: text => (child.tail = text) }
    : { get: () => element.text, set: text => (element.text = text) };
}
