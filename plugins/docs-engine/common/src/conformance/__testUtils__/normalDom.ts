import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type ElementNode = DefaultTreeAdapterMap['element'];
type ParentNode = DefaultTreeAdapterMap['parentNode'];

const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Drawn by other means than the oracle's on purpose: only that it is there counts. */
const OPAQUE = /(^| )(arithmatex|twemoji)( |$)/;

/** Wrappers of code that only carry colours or targets of lines. */
const LINE_TARGET = /^(__codelineno|__span)/;

/**
 * What a page says, as indented lines: elements with sorted attributes and text.
 *
 * White space outside `pre` is collapsed, and left out where it shows nothing.
 * Inside code only text and marked lines count, not the colours. Comments and the
 * inside of formulas, icons and SVG are left out.
 */
export function normalDom(html: string): string[] {
  const lines: string[] = [];
  describeChildren(parseFragment(html), 0, lines);
  return lines;
}

function describeChildren(parent: ParentNode, depth: number, out: string[]) {
  const children = withoutComments(parent);
  const pad = '  '.repeat(depth);
  const inBlock = !('tagName' in parent) || BLOCKS.has(parent.tagName);
  const parts = (child: Node | string | undefined) =>
    child === undefined ? inBlock : isBlock(child);
  children.forEach((child, index) => {
    if (typeof child !== 'string') {
      describeElement(child, depth, out);
      return;
    }
    let text = child.replace(/[ \t\n\f\r]+/g, ' ');
    text = parts(children[index - 1]) ? text.replace(/^ /, '') : text;
    text = parts(children[index + 1]) ? text.replace(/ $/, '') : text;
    if (text !== '') {
      out.push(pad + JSON.stringify(text));
    }
  });
}

function describeElement(element: ElementNode, depth: number, out: string[]) {
  const { tagName } = element;
  const pad = '  '.repeat(depth);
  if (tagName === 'svg' || tagName === 'math') {
    out.push(`${pad}<${tagName}>`);
    return;
  }
  out.push(`${pad}<${tagName}${attributesOf(element)}>`);
  if (tagName !== 'img' && OPAQUE.test(attribute(element, 'class') ?? '')) {
    out.push(`${pad}  ${element.childNodes.length > 0 ? '…' : 'nothing'}`);
  } else if (tagName === 'pre' || tagName === 'code') {
    describeCode(element, depth + 1, out);
  } else {
    describeChildren(element, depth + 1, out);
  }
}

function describeCode(root: ElementNode, depth: number, out: string[]) {
  const pad = '  '.repeat(depth);
  let text = '';
  const flush = () => {
    const shown = isInPre(root) ? text : text.replace(/\s+/g, ' ');
    if (shown !== '') {
      out.push(...shown.split('\n').map(line => `${pad}|${line}`));
    }
    text = '';
  };
  const visit = (node: ElementNode) => {
    for (const child of node.childNodes) {
      if ('value' in child) {
        text += child.value;
      } else if ('tagName' in child && isColouring(child)) {
        const marked = /\bhll\b/.test(attribute(child, 'class') ?? '');
        text += marked ? '[[' : '';
        visit(child);
        text += marked ? ']]' : '';
      } else if ('tagName' in child) {
        flush();
        out.push(`${pad}<${child.tagName}${attributesOf(child)}>`);
        describeCode(child, depth + 1, out);
      }
    }
  };
  visit(root);
  flush();
}

function isColouring(element: ElementNode): boolean {
  return (
    element.tagName === 'span' ||
    (element.tagName === 'a' &&
      LINE_TARGET.test(
        attribute(element, 'id') ??
          attribute(element, 'href')?.replace('#', '') ??
          '',
      ))
  );
}

function isInPre(node: ParentNode | null): boolean {
  let at = node;
  while (at && 'tagName' in at) {
    if (at.tagName === 'pre') {
      return true;
    }
    at = at.parentNode;
  }
  return false;
}

/** Elements, and texts that became neighbours once comments are gone. */
function withoutComments(parent: ParentNode): Array<ElementNode | string> {
  const found: Array<ElementNode | string> = [];
  for (const child of parent.childNodes) {
    const last = found.at(-1);
    if ('value' in child && typeof last === 'string') {
      found[found.length - 1] = last + child.value;
    } else if ('value' in child) {
      found.push(child.value);
    } else if ('tagName' in child) {
      found.push(child);
    }
  }
  return found;
}

function isBlock(child: Node | string): boolean {
  return typeof child !== 'string' && 'tagName' in child
    ? BLOCKS.has(child.tagName)
    : false;
}

function attribute(element: ElementNode, name: string): string | undefined {
  return element.attrs.find(found => found.name === name)?.value;
}

function attributesOf(element: ElementNode): string {
  return element.attrs
    .map(({ name, value }) => {
      const words = value.trim().split(/\s+/);
      const shown = (name === 'class' ? words.sort() : words).join(' ');
      return ` ${name}=${JSON.stringify(shown)}`;
    })
    .sort()
    .join('');
}
