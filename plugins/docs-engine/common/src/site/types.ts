import type { DocsWarning, ExtensionSpec, TocEntry } from '../markdown/types';

/** The folder of sources, already made safe: nothing outside it can be reached. */
export interface SourceHost {
  /**
   * Text of a file, or undefined if there is none.
   * @param path below the source folder, with `/`
   * @throws Error with a sentence for the author when the file is refused (too large, a link out of the folder, not UTF-8)
   */
  readText(path: string): string | undefined;
  /** Paths of all regular files below a folder, relative to it, with `/`. */
  list(folder: string): string[];
}

/** `mkdocs.yml` as we understand it. */
export interface SiteConfig {
  /** Path below the source folder; undefined when there is none. */
  file?: string;
  siteName: string;
  siteDescription?: string;
  /** Below the source folder, `docs` unless said otherwise. */
  docsDir: string;
  /** As written; undefined for the file tree. */
  nav?: unknown;
  repoUrl?: string;
  /** Absolute, or relative to `repoUrl`. */
  editUri?: string;
  /** With `{path}` and the like, relative to `repoUrl`. */
  editUriTemplate?: string;
  /** Patterns as in .gitignore. */
  excludeDocs?: string;
  extra: Record<string, unknown>;
  useDirectoryUrls: boolean;
  /** Whether `nav` may include the documentation of sub-folders. */
  monorepo: boolean;
  /** Old path of a page to its new one or to a URL. */
  redirects: Record<string, string>;
  dialect: 'techdocs' | 'plain';
  extensions: ExtensionSpec[];
}

/** A page of the site. */
export interface SitePage {
  /** Path of the Markdown file below the source folder. */
  source: string;
  /** Path below the (merged) docs folder, which links are relative to. */
  path: string;
  /** Path of the HTML file below the output folder. */
  output: string;
  /** URL relative to the root of the site, such as `guide/` or `guide/index.html`; `` for the start. */
  url: string;
  /** From the navigation; otherwise the page's own. */
  title?: string;
  editUrl?: string;
}

/** A file that is copied as it is. */
export interface SiteAsset {
  /** Path below the source folder. */
  source: string;
  /** Path below the (merged) docs folder. */
  path: string;
  /** Path below the output folder. */
  output: string;
}

/** An entry of the navigation. */
export type NavItem =
  | { kind: 'page'; title?: string; page: SitePage }
  | { kind: 'link'; title: string; url: string }
  | { kind: 'section'; title: string; children: NavItem[] };

/** A page that leads on to where its content went. */
export interface SiteRedirect {
  /** Path of the HTML file below the output folder. */
  output: string;
  /** Relative to that file, or absolute. */
  target: string;
}

/** Everything known before a page is compiled. Plain data, apart from shared references. */
export interface Site {
  config: SiteConfig;
  /** In the order of MkDocs's files: of a folder the files before its folders. */
  pages: SitePage[];
  assets: SiteAsset[];
  nav: NavItem[];
  /** Pages that only lead to another one. */
  redirects: SiteRedirect[];
  warnings: DocsWarning[];
  /** Files besides the pages that this plan was made from. */
  configFiles: string[];
}

/** An entry of `search_index.json`. */
export interface SearchEntry {
  location: string;
  title: string;
  text: string;
}

/** What compiling one page gives; plain data, so that it can be kept. */
export interface PageBody {
  html: string;
  title: string;
  toc: TocEntry[];
  /** Front matter. */
  meta: Record<string, unknown>;
  search: SearchEntry[];
  warnings: DocsWarning[];
  /** What the result depends on besides its source and the configuration. */
  dependencies: {
    /** Files read by snippets, or looked for in vain; paths below the source folder. */
    snippets: string[];
    /** Paths below the docs folder that links name, whether they exist or not. */
    links: string[];
  };
}
