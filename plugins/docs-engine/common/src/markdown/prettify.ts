import { blockLevelTags } from './blockLevel';
import type { Element } from './Element';
import type { TreeProcessor } from './types';

/**
 * Puts line ends between block elements and behind line breaks, and takes white
 * space from the end of code blocks. Search and inner texts rely on them as word
 * boundaries.
 */
export const prettify: TreeProcessor = {
  run(root: Element) {
    const open: Element[] = [root];
    for (let element = open.pop(); element; element = open.pop()) {
      indent(element);
      for (const child of element.children) {
        if (child.children.length > 0 || child.tag === 'br') {
          open.push(child);
        }
      }
    }
  },
};

function indent(element: Element) {
  const { tag, children } = element;
  const isBlock = blockLevelTags.has(tag);
  if (tag === 'pre') {
    trimCode(element);
  } else if (isBlock && children.length > 0) {
    if (blockLevelTags.has(children[0].tag) && !element.text.trim()) {
      element.text = '\n';
    }
  }
  for (const child of children) {
    if (child.tag === 'br') {
      child.tail = `\n${child.tail.trim() ? child.tail : ''}`;
    } else if (
      isBlock &&
      tag !== 'pre' &&
      blockLevelTags.has(child.tag) &&
      !child.tail.trim()
    ) {
      child.tail = '\n';
    }
  }
}

function trimCode(pre: Element) {
  const [code] = pre.children;
  if (code?.tag === 'code') {
    code.text = `${code.text.trimEnd()}\n`;
  }
}
