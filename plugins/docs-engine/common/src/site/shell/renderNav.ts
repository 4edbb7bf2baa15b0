import { escapeAttribute } from '../html/escape';
import { relativeUrl } from '../plan/relativeUrl';
import type { NavNode } from './NavNode';

/** What the navigation of one page depends on. */
export interface NavView {
  /** URL of the page, relative to the root of the site. */
  url: string;
  /** The entry of the page and the sections that it is in. */
  active: ReadonlySet<NavNode>;
  /** Table of contents, drawn below the entry of the page. */
  toc: string;
  /** Draw only the way to the page, the first level and a part of long lists. */
  pruned: boolean;
}

/** Of a longer list, only this many entries on both sides of the active one are drawn. */
const NEIGHBOURS = 20;

/** Draws the entries of one level and what is below them. */
export function renderNav(
  nodes: readonly NavNode[],
  view: NavView,
  level = 1,
): string {
  let html = '';
  const [from, to] = view.pruned ? windowOf(nodes, view) : [0, nodes.length];
  if (from > 0) {
    html += gap(nodes[from - 1], from, view);
  }
  for (let index = from; index < to; index++) {
    html += renderNode(nodes[index], view, level);
  }
  if (to < nodes.length) {
    html += gap(nodes[to], nodes.length - to, view);
  }
  return html;
}

function renderNode(node: NavNode, view: NavView, level: number): string {
  if (!node.page && node.href === undefined) {
    return renderSection(node, view, level);
  }
  if (!node.page || !view.active.has(node)) {
    return `<li class="md-nav__item"><a href="${hrefOf(node, view)}" class="md-nav__link">${node.title}</a></li>\n`;
  }
  const label = view.toc
    ? `<label class="md-nav__link md-nav__link--active" for="__toc">${node.title}<span class="md-nav__icon md-icon"></span></label>`
    : '';
  return `<li class="md-nav__item md-nav__item--active"><input class="md-nav__toggle md-toggle" data-md-toggle="toc" type="checkbox" id="__toc">${label}<a href="${hrefOf(node, view)}" class="md-nav__link md-nav__link--active" aria-current="page">${node.title}</a>${view.toc}</li>\n`;
}

function renderSection(node: NavNode, view: NavView, level: number): string {
  const { id, title } = node;
  const active = view.active.has(node);
  if (view.pruned && !active) {
    return node.first
      ? `<li class="md-nav__item md-nav__item--pruned"><a href="${hrefOf(node.first, view)}" class="md-nav__link">${title}<span class="md-nav__icon md-icon"></span></a></li>\n`
      : '';
  }
  const icon = '<span class="md-nav__icon md-icon"></span>';
  return (
    `<li class="md-nav__item${active ? ' md-nav__item--active' : ''} md-nav__item--nested">` +
    `<input class="md-nav__toggle md-toggle" data-md-toggle="${id}" type="checkbox" id="${id}"${active ? ' checked' : ''}>` +
    `<label class="md-nav__link" for="${id}">${title}${icon}</label>` +
    `<nav class="md-nav" aria-label="${title}" data-md-level="${level}">` +
    `<label class="md-nav__title" for="${id}">${icon}${title}</label>` +
    `<ul class="md-nav__list" data-md-scrollfix>\n${renderNav(node.children, view, level + 1)}</ul></nav></li>\n`
  );
}

function windowOf(nodes: readonly NavNode[], view: NavView): [number, number] {
  const most = 2 * NEIGHBOURS + 1;
  if (nodes.length <= most) {
    return [0, nodes.length];
  }
  let at = 0;
  for (const node of view.active) {
    if (node.siblings === nodes) {
      at = node.index;
    }
  }
  const from = Math.max(0, Math.min(at - NEIGHBOURS, nodes.length - most));
  return [from, from + most];
}

function gap(next: NavNode, count: number, view: NavView): string {
  return next.first
    ? `<li class="md-nav__item md-nav__item--more"><a href="${hrefOf(next.first, view)}" class="md-nav__link">… ${count} more</a></li>\n`
    : '';
}

function hrefOf(node: NavNode, view: NavView): string {
  if (node.page) {
    return escapeAttribute(relativeUrl(node.page.url, view.url));
  }
  const href = node.href ?? '';
  return escapeAttribute(
    /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(href)
      ? href
      : relativeUrl(href, view.url),
  );
}
