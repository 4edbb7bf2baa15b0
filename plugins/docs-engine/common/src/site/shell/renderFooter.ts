import { escapeAttribute } from '../html/escape';
import { relativeUrl } from '../plan/relativeUrl';
import { nextIcon, previousIcon } from './icons';
import type { NavNode } from './NavNode';

/** The pages before and after one, in the order of the navigation. */
export interface Neighbours {
  previous?: NavNode;
  next?: NavNode;
}

/** Draws the links to the pages before and after the one at `url`. */
export function renderFooter(
  { previous, next }: Neighbours,
  url: string,
): string {
  if (!previous && !next) {
    return '';
  }
  return `<footer class="md-footer"><nav class="md-footer__inner md-grid" aria-label="Footer">${link(previous, 'prev', url)}${link(next, 'next', url)}</nav></footer>\n`;
}

function link(
  node: NavNode | undefined,
  direction: 'prev' | 'next',
  url: string,
): string {
  if (!node?.page) {
    return '';
  }
  const word = direction === 'prev' ? 'Previous' : 'Next';
  const href = escapeAttribute(relativeUrl(node.page.url, url));
  const button = `<div class="md-footer__button md-icon">${direction === 'prev' ? previousIcon : nextIcon}</div>`;
  const title = `<div class="md-footer__title"><div class="md-ellipsis"><span class="md-footer__direction">${word}</span> ${node.title}</div></div>`;
  return `<a href="${href}" class="md-footer__link md-footer__link--${direction}" aria-label="${word}: ${node.title}" rel="${direction}">${direction === 'prev' ? button + title : title + button}</a>`;
}
