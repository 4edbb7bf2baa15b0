import { Element } from '../Element';

/** The links that headings get to themselves. */
export interface HeadingLinks {
  /** Text of the link behind a heading; false for none. */
  permalink: boolean | string;
  permalinkClass: string;
  permalinkTitle: string;
  /** The link stands before the heading's text. */
  permalinkLeads: boolean;
  /** The heading's text itself is a link. */
  hasAnchor: boolean;
  anchorClass: string;
}

/** Makes a link of the text of a heading. */
export function addAnchor(heading: Element, id: string, links: HeadingLinks) {
  if (!links.hasAnchor) {
    return;
  }
  const anchor = new Element('a', {
    class: links.anchorClass,
    href: `#${id}`,
  });
  anchor.text = heading.text;
  anchor.atomic = heading.atomic;
  heading.text = '';
  const children = heading.children.splice(0, heading.children.length, anchor);
  for (const child of children) {
    anchor.children.push(child);
  }
}

/** Adds the link by which readers get the address of a heading. */
export function addPermalink(
  heading: Element,
  id: string,
  links: HeadingLinks,
) {
  if (typeof links.permalink !== 'string') {
    return;
  }
  const link = new Element('a', {
    class: links.permalinkClass,
    href: `#${id}`,
    title: links.permalinkTitle,
  });
  link.text = links.permalink;
  link.atomic = true;
  if (links.permalinkLeads) {
    link.tail = heading.text;
    heading.text = '';
    heading.children.unshift(link);
  } else {
    heading.children.push(link);
  }
}
