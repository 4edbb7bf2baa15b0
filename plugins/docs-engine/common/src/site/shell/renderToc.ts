import type { TocEntry } from '../../markdown/types';
import { escapeAttribute } from '../html/escape';

/**
 * Draws the table of contents of a page. A first heading of level 1 is the title
 * of the page: what is below it is drawn instead.
 *
 * @returns `` when there is nothing to draw
 */
export function renderToc(toc: readonly TocEntry[]): string {
  const [first] = toc;
  const entries = first?.level === 1 ? first.children : toc;
  if (entries.length === 0) {
    return '';
  }
  return `<nav class="md-nav md-nav--secondary" aria-label="Table of contents"><label class="md-nav__title" for="__toc"><span class="md-nav__icon md-icon"></span>Table of contents</label><ul class="md-nav__list" data-md-component="toc" data-md-scrollfix>\n${renderEntries(entries)}</ul></nav>`;
}

function renderEntries(entries: readonly TocEntry[]): string {
  let html = '';
  for (const { id, name, children } of entries) {
    // The name is HTML already, but only that of text.
    const title = /[<>]/.test(name)
      ? name.replace(/</g, '&lt;').replace(/>/g, '&gt;')
      : name;
    html += `<li class="md-nav__item"><a href="#${escapeAttribute(id)}" class="md-nav__link">${title}</a>`;
    if (children.length > 0) {
      html += `<nav class="md-nav" aria-label="${title.replace(/"/g, '&quot;')}"><ul class="md-nav__list">\n${renderEntries(children)}</ul></nav>`;
    }
    html += '</li>\n';
  }
  return html;
}
