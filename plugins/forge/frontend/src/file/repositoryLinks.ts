import { headingFragment } from './MarkdownHeading';

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
    return outsideLink(href);
  }
  const view = href.split(/[?#]/, 1)[0].endsWith('/') ? 'tree' : 'blob';
  return `${links.pageOf(view, target.path)}${target.hash}`;
}

/** An image of the repository is shown from its bytes. */
export function imageLink(src: string, links: RepositoryLinks): string {
  const target = insideRepository(src, links.folder);
  return target ? links.rawOf(target.path) : outsideImage(src);
}

function outsideLink(href: string): string {
  if (href.startsWith('#')) {
    return headingFragment(href);
  }
  return /^(?:https?:|mailto:|\/\/)/i.test(href) ? href : '';
}

function outsideImage(src: string): string {
  return /^(?:https?:|\/\/)/i.test(src) ? src : '';
}

function insideRepository(
  href: string,
  folder: string,
): { path: string; hash: string } | undefined {
  if (/^(?:$|#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href)) {
    return undefined;
  }
  const base = `repository://host/${folder.split('/').map(encodeURIComponent).join('/')}/`;
  try {
    const { pathname, hash } = new URL(href, base);
    const path = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, '');
    return { path, hash: hash && headingFragment(hash) };
  } catch {
    return undefined;
  }
}
