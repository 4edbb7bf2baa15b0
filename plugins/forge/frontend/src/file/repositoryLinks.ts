/** Turns the links of a Markdown file into addresses that lead somewhere. */
export interface RepositoryLinks {
  /** Address of a page of the repository. */
  pageOf: (view: 'blob' | 'tree', path: string) => string;
  /** Address of the bytes of a file of the repository. */
  rawOf: (path: string) => string;
  /** Folder of the Markdown file; empty for the root. */
  folder: string;
}

/** A link to another file of the repository opens its page in the portal. */
export function pageLink(href: string, links: RepositoryLinks): string {
  const target = insideRepository(href, links.folder);
  if (!target) {
    return href;
  }
  const view = href.split(/[?#]/, 1)[0].endsWith('/') ? 'tree' : 'blob';
  return `${links.pageOf(view, target.path)}${target.hash}`;
}

/** An image of the repository is shown from its bytes. */
export function imageLink(src: string, links: RepositoryLinks): string {
  const target = insideRepository(src, links.folder);
  return target ? links.rawOf(target.path) : src;
}

function insideRepository(
  href: string,
  folder: string,
): { path: string; hash: string } | undefined {
  if (href === '' || href.startsWith('#') || href.startsWith('//')) {
    return undefined;
  }
  const root = 'repository://host/';
  const base = `${root}${folder && `${encodeURI(folder)}/`}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || !URL.canParse(href, base)) {
    return undefined;
  }
  const { pathname, hash } = new URL(href, base);
  return { path: decodeURIComponent(pathname).replace(/^\/+|\/+$/g, ''), hash };
}
