import { Element } from '../Element';
import { MarkdownHtmlReader } from '../html/MarkdownHtmlReader';
import { serialize } from '../serialize';
import type { BlockProcessor, BlockReader, Extension, Page } from '../types';

const STATE = 'md_in_html';
const PLACEHOLDER = '\u0002wzxhzdk:';

function elementsOf(page: Page): Map<number, Element> {
  let elements = page.state.get(STATE) as Map<number, Element> | undefined;
  if (!elements) {
    elements = new Map();
    page.state.set(STATE, elements);
  }
  return elements;
}

/** Elements that were not alone in a block keep their content as it was. */
function writeLeftOver(page: Page) {
  for (const [index, element] of elementsOf(page)) {
    const root = new Element('div');
    root.children.push(element);
    page.stash.replace(index, serialize(root));
  }
}

function readContent(element: Element, reader: BlockReader) {
  const mode = element.attribute('markdown');
  element.attributes.delete('markdown');
  const children = [...element.children];
  for (const child of children) {
    readContent(child, reader);
  }
  if (mode === 'block') {
    readBlocks(element, reader);
  } else if (mode !== 'span') {
    element.atomic = true;
    for (const child of children) {
      child.atomicTail = true;
    }
  }
}

/** Texts between the children of an element become blocks between them. */
function readBlocks(element: Element, reader: BlockReader) {
  const children = element.children.splice(0);
  const tails = children.map(child => {
    const { tail } = child;
    child.tail = '';
    return blocksOf(tail, reader);
  });
  const first = blocksOf(element.text, reader);
  if (element.text) {
    element.text = '';
  }
  const parts = children.map((child, index) => [child, ...tails[index]]);
  for (const child of [first, ...parts].flat()) {
    element.children.push(child);
  }
}

function blocksOf(text: string, reader: BlockReader): Element[] {
  if (!text) {
    return [];
  }
  const holder = new Element('div');
  reader.readText(holder, withoutLineEnds(text));
  return holder.children;
}

function withoutLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') {
    end--;
  }
  return text.slice(0, end);
}

const markdownElement: BlockProcessor = {
  test: (_parent, block) => block.startsWith(PLACEHOLDER),
  run(parent, blocks, reader) {
    const block = blocks.peek();
    const index = Number(
      block.slice(PLACEHOLDER.length, block.indexOf('\u0003')),
    );
    const elements = elementsOf(reader.page);
    const element = elements.get(index);
    if (!element) {
      return false;
    }
    blocks.take();
    elements.delete(index);
    readContent(element, reader);
    parent.children.push(element);
    return true;
  },
};

/** `md_in_html`: Markdown inside of HTML elements with a `markdown` attribute. */
export const mdInHtml: Extension = ({ preprocessors, blocks, tree }) => {
  preprocessors.register(
    'html_block',
    {
      run(text, page) {
        if (!/<|&#/.test(text)) {
          return text;
        }
        page.texts.push(text);
        return new MarkdownHtmlReader(text, page, elementsOf(page)).read();
      },
    },
    20,
  );
  blocks.register('markdown_block', markdownElement, 105);
  tree.register('md_in_html', { run: (_root, page) => writeLeftOver(page) }, 1);
};
