import type { Element } from './Element';

const EMPTY_TAGS = new Set(
  'area base basefont br col frame hr img input isindex link meta param source track wbr'.split(
    ' ',
  ),
);

/**
 * Writes a tree as HTML. Entities in a text stay as they are: `&amp;` is not
 * escaped a second time, a lone `&` is.
 *
 * @param root - its own tag is not written
 */
export function serialize(root: Element): string {
  const out: string[] = [escapeText(root.text)];
  const open: Array<{ element: Element; next: number }> = [
    { element: root, next: 0 },
  ];
  while (open.length > 0) {
    const top = open[open.length - 1];
    const child = top.element.children[top.next++];
    if (child) {
      writeStart(child, out);
      if (EMPTY_TAGS.has(child.tag)) {
        out.push(escapeText(child.tail));
      } else {
        out.push(escapeText(child.text));
        open.push({ element: child, next: 0 });
      }
    } else {
      open.pop();
      if (top.element !== root) {
        out.push(`</${top.element.tag}>`, escapeText(top.element.tail));
      }
    }
  }
  return out.join('');
}

/** Escapes a text for the inside of an element; entities in it stay. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) {
    return text;
  }
  return escapeLoneAmpersands(text).replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The same for the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  if (!/[&<>"\n]/.test(text)) {
    return text;
  }
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}

function writeStart(element: Element, out: string[]) {
  out.push('<', element.tag);
  for (const [name, value] of element.attributes) {
    out.push(' ', name, '="', escapeAttribute(value), '"');
  }
  out.push(EMPTY_TAGS.has(element.tag) ? ' />' : '>');
}

function escapeLoneAmpersands(text: string): string {
  if (!text.includes('&')) {
    return text;
  }
  return text.replace(
    /&(?!(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[0-9a-z]{1,40});)/gi,
    '&amp;',
  );
}
