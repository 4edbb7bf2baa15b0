import type { DocsWarning } from '@callboard/plugin-docs-engine-common';
import type { SearchRange } from '../output/SearchIndexWriter';
import type { FileStamp } from '../output/SiteOutput';

/** What is known of a page that was built, enough to leave it as it is. */
export interface PageRecord {
  /** Size and times of the source. */
  stamp: string;
  /** Fingerprint of the source. */
  source: string;
  snippets: string[];
  links: string[];
  /** Fingerprint of all that the body depends on. */
  body: string;
  /** Fingerprint of all that the HTML file depends on. */
  file: string;
  title: string;
  warnings: DocsWarning[];
  /** Where its entries are in the search index. */
  search: SearchRange;
}

/** What a build leaves for the next one of the same source and output. */
export interface BuildManifest {
  /** Version of the compiler. */
  engine: string;
  /** By path of the source. */
  pages: Record<string, PageRecord>;
  /** Size and times of the sources of copied files, by path of the copy. */
  assets: Record<string, string>;
  /** Files of the site as they were written. */
  files: Record<string, FileStamp>;
}

/** What a build begins with when nothing is known. */
export function emptyManifest(engine: string): BuildManifest {
  return { engine, pages: {}, assets: {}, files: {} };
}
