import type { DocsWarning } from '@callboard/plugin-docs-engine-common';
import type { BuildLimits } from './limits';

/** What a site is built from and where to. */
export interface BuildSiteOptions {
  /** Folder with `mkdocs.yml`, or with `docs/` alone. Nothing is written to it. */
  source: string;
  /** Folder of the site; files that are no longer part of it are removed. */
  out: string;
  /** Title when `mkdocs.yml` has none. */
  siteName?: string;
  /** Used when `mkdocs.yml` has none, such as `https://github.com/acme/shop`. */
  repoUrl?: string;
  /** Address or path below `repoUrl` that the path of a page is appended to, when `mkdocs.yml` has none. */
  editUri?: string;
  /** Revision of the source, kept in `techdocs_metadata.json`. */
  etag?: string;
  /** Defaults to `DEFAULT_LIMITS` for each that is missing. */
  limits?: Partial<BuildLimits>;
  /** Folder that keeps what can be used again; nothing is kept without. */
  cacheDir?: string;
  /** The cache is pruned to this many bytes. */
  cacheBytes?: number;
  /** Called a few times a second at most, and at the end. */
  onProgress?(progress: BuildProgress): void;
  /** Called for each warning, before the build ends. */
  onWarning?(warning: DocsWarning): void;
  /** Ends the build; the site stays as it was. */
  signal?: AbortSignal;
}

/** How far a build is. */
export interface BuildProgress {
  /** Pages that are compiled. */
  done: number;
  total: number;
}

/** What a build did. */
export interface BuildResult {
  pages: number;
  /** Files that were written. */
  written: number;
  /** Files that were there already, the same. */
  unchanged: number;
  /** Files of an earlier build that are not part of the site any more. */
  removed: number;
  warnings: DocsWarning[];
  /** All files of the site, relative to its folder, with `/`, sorted. */
  files: string[];
  milliseconds: number;
}
