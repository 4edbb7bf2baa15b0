import { decodeReferences } from '../html/decodeReferences';
import { isSafeUrl, schemeOf } from '../html/policy';
import { folderOf, joinPath, leaves } from '../plan/posixPath';
import { quotePath } from '../plan/pageUrl';
import { relativeUrl } from '../plan/relativeUrl';
import type { Site, SitePage } from '../types';

/** What a link means from a page. */
export type LinkTarget =
  /** Leads elsewhere, or is not written as a path to a file. */
  | { kind: 'kept' }
  | { kind: 'found'; url: string; path: string }
  | { kind: 'missing'; path: string }
  /** Is kept, but leads above the documentation. */
  | { kind: 'outside'; reason: string }
  | { kind: 'refused'; reason: string };

const LEAVES = 'leads out of the docs folder';

/** Knows where the file is that a link names. */
export class LinkTable {
  private readonly urls = new Map<string, string>();
  private readonly paths = new Map<string, string>();
  private readonly docs: string;

  constructor(site: Pick<Site, 'config' | 'pages' | 'assets'>) {
    this.docs = `${site.config.docsDir}/`;
    for (const { source, path, url } of site.pages) {
      this.urls.set(path, url);
      this.paths.set(source, path);
    }
    for (const { source, path, output } of site.assets) {
      this.urls.set(path, quotePath(output));
      this.paths.set(source, path);
    }
  }

  /**
   * Reads a link as MkDocs does: a relative path to a file becomes the URL of
   * that file's page; anything without a suffix, a path or with a host is kept.
   */
  resolve(link: string, page: SitePage, kind: 'link' | 'image'): LinkTarget {
    const plain = decodeReferences(link);
    const scheme = schemeOf(plain);
    if (scheme !== undefined) {
      return isSafeUrl(plain, kind === 'image' ? 'img' : 'a')
        ? { kind: 'kept' }
        : { kind: 'refused', reason: `'${scheme}:' must not be led to` };
    }
    const end = link.search(/[?#]/);
    const written = end < 0 ? link : link.slice(0, end);
    if (written === '' || written.startsWith('//')) {
      return { kind: 'kept' };
    }
    if (written[0] === '/' || written[0] === '\\') {
      return { kind: 'outside', reason: 'begins at the root of the host' };
    }
    const path = this.pathOf(unquote(written), page);
    if (!written.slice(written.lastIndexOf('/') + 1).includes('.')) {
      return leaves(path)
        ? { kind: 'outside', reason: LEAVES }
        : { kind: 'kept' };
    }
    const url = this.urls.get(path);
    if (url === undefined) {
      return leaves(path)
        ? { kind: 'outside', reason: LEAVES }
        : { kind: 'missing', path };
    }
    const suffix = end < 0 ? '' : link.slice(end);
    return { kind: 'found', path, url: relativeUrl(url, page.url) + suffix };
  }

  /**
   * The path below the merged docs folder. A README that serves as the start
   * page, and an included site, also link to files where they lie in the sources.
   */
  private pathOf(written: string, page: SitePage): string {
    const path = joinPath(folderOf(page.path), written);
    if (this.urls.has(path) || page.source.startsWith(this.docs)) {
      return path;
    }
    const source = joinPath(folderOf(page.source), written);
    return this.paths.get(source) ?? path;
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
