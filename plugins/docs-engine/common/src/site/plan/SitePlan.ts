import type { DocsWarning } from '../../markdown/types';
import { SourceError } from '../SourceError';
import type { SiteAsset, SiteConfig, SitePage, SourceHost } from '../types';
import { collectFiles, type DocsFile } from './collectFiles';
import { editUrlOf } from './editUrlOf';
import { isMarkdown, pageUrl } from './pageUrl';

/** What a plan is made from. */
export interface SitePlanOptions {
  host: SourceHost;
  main: SiteConfig;
  warnings: DocsWarning[];
  maxPages?: number;
}

/** A site while its plan is made: files of all docs folders and what was found odd. */
export class SitePlan {
  readonly pages: SitePage[] = [];
  readonly assets: SiteAsset[] = [];
  readonly configFiles: string[] = [];
  private readonly byPath = new Map<string, SitePage>();
  private readonly assetPaths = new Set<string>();

  readonly host: SourceHost;
  readonly main: SiteConfig;
  readonly warnings: DocsWarning[];
  private readonly maxPages: number;

  constructor(given: SitePlanOptions) {
    this.host = given.host;
    this.main = given.main;
    this.warnings = given.warnings;
    this.maxPages = given.maxPages ?? 20_000;
  }

  /**
   * Adds the files of a docs folder.
   * @param mount where they stand in the site, `` for the main folder
   * @returns its pages
   * @throws SourceError when there are too many
   */
  addDocs(config: SiteConfig, mount: string): SitePage[] {
    if (config.file) {
      this.configFiles.push(config.file);
    }
    const docs = {
      folder: config.docsDir,
      mount,
      exclude: config.excludeDocs,
    };
    const added: SitePage[] = [];
    for (const file of collectFiles(this.host, docs, this.warnings)) {
      if (isMarkdown(file.path)) {
        added.push(this.addPage(file, config, mount));
      } else if (!this.assetPaths.has(file.path)) {
        this.assetPaths.add(file.path);
        this.assets.push({ ...file, output: file.path });
      }
    }
    return added;
  }

  /** Adds one Markdown file as a page. */
  addPage(file: DocsFile, config: SiteConfig, mount: string): SitePage {
    const known = this.byPath.get(file.path);
    if (known) {
      return known;
    }
    if (this.pages.length >= this.maxPages) {
      throw new SourceError(
        config.docsDir,
        `the site has more than ${this.maxPages} pages, which is the limit.`,
      );
    }
    const page: SitePage = {
      ...file,
      ...pageUrl(file.path, this.main.useDirectoryUrls),
      editUrl: editUrlOf(file, { config, main: this.main, mount }),
    };
    this.pages.push(page);
    this.byPath.set(page.path, page);
    return page;
  }

  page(path: string): SitePage | undefined {
    return this.byPath.get(path);
  }

  hasAsset(path: string): boolean {
    return this.assetPaths.has(path);
  }

  warn(config: SiteConfig, message: string) {
    this.warnings.push({ file: config.file ?? 'mkdocs.yml', message });
  }
}
