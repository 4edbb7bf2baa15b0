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
  let html = escapeText(root.text);
  const parents: Element[] = [];
  const places: number[] = [];
  let parent = root;
  let place = 0;
  for (;;) {
    const child = parent.children[place++];
    if (child) {
      if (EMPTY_TAGS.has(child.tag)) {
        html += `${startTag(child)} />${escapeText(child.tail)}`;
      } else {
        html += `${startTag(child)}>${escapeText(child.text)}`;
        parents.push(parent);
        places.push(place);
        parent = child;
        place = 0;
      }
    } else {
      const outer = parents.pop();
      if (!outer) {
        return html;
      }
      html += `</${parent.tag}>${escapeText(parent.tail)}`;
      parent = outer;
      place = places.pop() ?? 0;
    }
  }
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

/** Up to where it is closed. */
function startTag(element: Element): string {
  let tag = `<${element.tag}`;
  if (element.hasAttributes) {
    for (const [name, value] of element.attributes) {
      tag += ` ${name}="${escapeAttribute(value)}"`;
    }
  }
  return tag;
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
