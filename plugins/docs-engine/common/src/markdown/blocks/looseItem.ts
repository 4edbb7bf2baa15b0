import { Element } from '../Element';

/** Makes a paragraph of the text of a list item. */
export function wrapLooseText(item: Element) {
  if (!item.text) {
    return;
  }
  const paragraph = new Element('p');
  paragraph.text = item.text;
  item.text = '';
  item.children.unshift(paragraph);
}
