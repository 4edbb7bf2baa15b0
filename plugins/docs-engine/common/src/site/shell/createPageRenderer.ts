import { escapeAttribute, escapeTitle } from '../html/escape';
import type { PageBody, Site, SitePage, SiteRedirect } from '../types';
import { createNavTree, type NavNode } from './NavNode';
import { renderFooter } from './renderFooter';
import { renderNav } from './renderNav';
import { renderShell } from './renderShell';
import { renderToc } from './renderToc';

/** Puts compiled pages into the shell that the TechDocs reader expects. */
export interface PageRenderer {
  render(page: SitePage, body: PageBody): string;
  /** The page for paths that do not exist, `404.html`. */
  notFound(): string;
  /** A start page for a site without one: it lists the first level of the navigation. */
  start(): string;
  redirect(redirect: SiteRedirect): string;
}

/** What drawing needs besides the plan of the site. */
export interface PageRendererOptions {
  /** Titles of the compiled pages, by their path. */
  titles: ReadonlyMap<string, string>;
  /** Up to this many pages and entries, each page shows the whole navigation; 200 if not given. */
  fullNavigationUpTo?: number;
}

/** Builds what draws the pages of a site; keep it for all of them. */
export function createPageRenderer(
  site: Site,
  { titles, fullNavigationUpTo = 200 }: PageRendererOptions,
): PageRenderer {
  const { config } = site;
  const tree = createNavTree(
    site.nav,
    page => titles.get(page.path) ?? page.path,
  );
  const orderOf = new Map(tree.order.map((node, index) => [node, index]));
  const pruned = Math.max(site.pages.length, tree.size) > fullNavigationUpTo;
  const siteName = escapeTitle(config.siteName);
  const plain = (url: string, title: string, body: string) =>
    renderShell({
      url,
      siteName,
      title,
      description: config.siteDescription,
      body,
      nav: renderNav(tree.top, { url, active: new Set(), toc: '', pruned }),
      toc: '',
      footer: '',
    });

  return {
    render: (page, body) => {
      const { url } = page;
      const node = tree.nodeOf.get(page);
      const at = node && orderOf.get(node);
      const neighbours =
        at === undefined
          ? {}
          : { previous: tree.order[at - 1], next: tree.order[at + 1] };
      const toc = renderToc(body.toc);
      const active = wayTo(node);
      const hidden = hiddenParts(body.meta.hide);
      return renderShell({
        url,
        siteName,
        title: escapeTitle(body.title),
        description: textOf(body.meta.description) ?? config.siteDescription,
        body: body.html,
        nav: renderNav(tree.top, { url, active, toc, pruned }),
        toc,
        footer: hidden.includes('footer') ? '' : renderFooter(neighbours, url),
        hidden,
        editUrl: page.editUrl,
      });
    },
    notFound: () => plain('404.html', '404', '<h1>404 - Not found</h1>'),
    start: () => {
      const view = { url: '', active: new Set<NavNode>(), toc: '' };
      const list = renderNav(tree.top, { ...view, pruned: true });
      return plain('', siteName, `<h1>${siteName}</h1>\n<ul>\n${list}</ul>`);
    },
    redirect: ({ target }) => {
      const href = escapeAttribute(target);
      return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${siteName}</title>\n<meta http-equiv="refresh" content="0; url=${href}">\n</head>\n<body>\n<article><a href="${href}">This page has moved.</a></article>\n</body>\n</html>\n`;
    },
  };
}

/** The entry of a page and the sections that it is in. */
function wayTo(node: NavNode | undefined): Set<NavNode> {
  const way = new Set<NavNode>();
  for (let at = node; at; at = at.parent) {
    way.add(at);
  }
  return way;
}

/** What the front matter of Material's `hide` names. */
function hiddenParts(hide: unknown): string[] {
  return Array.isArray(hide)
    ? hide.filter((part): part is string => typeof part === 'string')
    : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
