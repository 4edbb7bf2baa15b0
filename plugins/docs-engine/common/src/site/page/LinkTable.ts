import { decodeHTML } from 'entities';
import { isSafeUrl, schemeOf } from '../html/policy';
import { joinPath, folderOf } from '../plan/posixPath';
import { quotePath } from '../plan/pageUrl';
import { relativeUrl } from '../plan/relativeUrl';
import type { Site, SitePage } from '../types';

/** What a link means from a page. */
export type LinkTarget =
  /** Leads elsewhere, or is not written as a path to a file. */
  | { kind: 'kept' }
  | { kind: 'found'; url: string; path: string }
  | { kind: 'missing'; path: string }
  | { kind: 'refused'; reason: string };

/** Knows where the file is that a link names. */
export class LinkTable {
  private readonly urls = new Map<string, string>();

  constructor(site: Pick<Site, 'pages' | 'assets'>) {
    for (const { path, url } of site.pages) {
      this.urls.set(path, url);
    }
    for (const { path, output } of site.assets) {
      this.urls.set(path, quotePath(output));
    }
  }

  /**
   * Reads a link as MkDocs does: a relative path to a file becomes the URL of
   * that file's page; anything without a suffix, a path or with a host is kept.
   */
  resolve(link: string, page: SitePage, kind: 'link' | 'image'): LinkTarget {
    const plain = link.includes('&') ? decodeHTML(link) : link;
    const scheme = schemeOf(plain);
    if (scheme !== undefined) {
      return isSafeUrl(plain, kind === 'image' ? 'img' : 'a')
        ? { kind: 'kept' }
        : { kind: 'refused', reason: `'${scheme}:' must not be led to` };
    }
    const end = link.search(/[?#]/);
    const written = end < 0 ? link : link.slice(0, end);
    if (
      written === '' ||
      written[0] === '/' ||
      written[0] === '\\' ||
      !written.slice(written.lastIndexOf('/') + 1).includes('.')
    ) {
      return { kind: 'kept' };
    }
    const path = joinPath(folderOf(page.path), unquote(written));
    const url = this.urls.get(path);
    if (url === undefined) {
      return { kind: 'missing', path };
    }
    const suffix = end < 0 ? '' : link.slice(end);
    return { kind: 'found', path, url: relativeUrl(url, page.url) + suffix };
  }
}

function unquote(path: string): string {
  if (!path.includes('%')) {
    return path;
  }
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
