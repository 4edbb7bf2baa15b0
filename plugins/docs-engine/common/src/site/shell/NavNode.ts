import { escapeTitle } from '../html/escape';
import type { NavItem, SitePage } from '../types';

/** An entry of the navigation as it is drawn. */
export interface NavNode {
  /** As HTML. */
  title: string;
  /** Of a toggle; unique in the site and safe in a selector. */
  id: string;
  /** Position among its siblings. */
  index: number;
  parent?: NavNode;
  siblings: NavNode[];
  children: NavNode[];
  /** Of a page. */
  page?: SitePage;
  /** Of a link that leads elsewhere. */
  href?: string;
  /** Where a section leads that is not unfolded: its first page. */
  first?: NavNode;
}

/** The navigation of a site, ready to be drawn for each of its pages. */
export interface NavTree {
  top: NavNode[];
  /** Pages in the order in which one leads to the next. */
  order: NavNode[];
  /** Of a page that is listed more than once, its last entry, as in MkDocs. */
  nodeOf: ReadonlyMap<SitePage, NavNode>;
  /** How many entries there are on all levels. */
  size: number;
}

/**
 * @param nav of the site
 * @param titleOf what a page is called when the navigation does not say
 */
export function createNavTree(
  nav: readonly NavItem[],
  titleOf: (page: SitePage) => string,
): NavTree {
  const order: NavNode[] = [];
  const nodeOf = new Map<SitePage, NavNode>();
  let size = 0;
  const build = (
    items: readonly NavItem[],
    prefix: string,
    parent?: NavNode,
  ): NavNode[] => {
    const siblings: NavNode[] = [];
    size += items.length;
    for (const [index, item] of items.entries()) {
      const node: NavNode = {
        title: '',
        id: `${prefix}_${index + 1}`,
        index,
        parent,
        siblings,
        children: [],
      };
      siblings.push(node);
      if (item.kind === 'section') {
        node.title = escapeTitle(item.title);
        node.children = build(item.children, node.id, node);
        node.first = node.children.find(child => child.first)?.first;
      } else if (item.kind === 'link') {
        node.title = escapeTitle(item.title);
        node.href = item.url;
        node.first = node;
      } else {
        node.title = escapeTitle(item.title ?? titleOf(item.page));
        node.page = item.page;
        node.first = node;
        order.push(node);
        nodeOf.set(item.page, node);
      }
    }
    return siblings;
  };
  const top = build(nav, '__nav');
  return { top, order, nodeOf, size };
}
