import type { Element } from '../Element';

/** A code block of a tree: `pre` that contains nothing but `code`. */
export interface CodeElement {
  pre: Element;
  code: Element;
}

/** The code blocks of a tree, in the order of the page. */
export function codeElementsIn(root: Element): CodeElement[] {
  const found: CodeElement[] = [];
  const open: Element[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const [code] = element.children;
    if (
      element.tag === 'pre' &&
      code?.tag === 'code' &&
      element.children.length === 1
    ) {
      found.push({ pre: element, code });
    } else {
      for (let i = element.children.length - 1; i >= 0; i--) {
        open.push(element.children[i]);
      }
    }
  }
  return found;
}

/** The code as it was typed: in the tree it is escaped already. */
export function sourceOf(code: Element): string {
  return code.text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Puts final HTML in the place of a code block. */
export function replaceCode({ pre }: CodeElement, placeholder: string) {
  pre.tag = 'p';
  pre.attributes.clear();
  pre.children.length = 0;
  pre.text = placeholder;
  pre.atomic = true;
}
