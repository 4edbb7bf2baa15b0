import fs from 'node:fs';
import path from 'node:path';
import {
  createPageRenderer,
  stylesheet,
  techdocsMetadata,
  type PageRenderer,
  type Site,
} from '@callboard/plugin-docs-engine-common';
import { fingerprint } from '../cache/fingerprint';
import { METADATA_FILE, readMetadata } from '../output/formerFiles';
import {
  SearchIndexWriter,
  type SearchRange,
} from '../output/SearchIndexWriter';
import type { SiteOutput } from '../output/SiteOutput';
import type { FolderSource } from '../source/FolderSource';
import type { BuildJob } from '../worker/protocol';
import type { BuildManifest } from './BuildManifest';
import type { BuiltPage } from './PageBodies';

const SEARCH_FILE = 'search/search_index.json';

/** What a site is written with. */
export interface SiteWriterOptions {
  site: Site;
  source: FolderSource;
  output: SiteOutput;
  before: BuildManifest;
  job: Pick<BuildJob, 'engine' | 'out' | 'etag'>;
}

/** Writes the files of a site, of which those that would stay the same are left alone. */
export class SiteWriter {
  private readonly pages: (BuiltPage & { search: SearchRange })[] = [];
  private readonly search: SearchIndexWriter;
  private readonly searchBefore: Buffer | undefined;

  constructor(private readonly options: SiteWriterOptions) {
    const { output, job } = options;
    this.searchBefore = this.isIntact(SEARCH_FILE)
      ? fs.readFileSync(path.join(job.out, SEARCH_FILE))
      : undefined;
    this.search = new SearchIndexWriter(
      output.stage(SEARCH_FILE),
      this.searchBefore,
    );
  }

  /** Adds the next page; its place in the search index is the order of calls. */
  addPage(built: BuiltPage) {
    const known = this.options.before.pages[built.page.source];
    if (this.searchBefore && known?.body === built.body) {
      this.pages.push({ ...built, search: this.search.copy(known.search) });
      return;
    }
    const body = built.content();
    const search = this.search.add(body.search);
    // Of a large site, the texts for the search are half of what is in memory.
    const shown = { ...body, search: [] };
    this.pages.push({ ...built, search, content: () => shown });
  }

  /**
   * Writes everything that depends on all pages.
   * @returns what the next build needs to know, apart from the stamps of files
   */
  finish(): Omit<BuildManifest, 'files'> {
    const { output, job } = this.options;
    this.search.close();
    output.settle(SEARCH_FILE);
    const manifest = {
      engine: job.engine,
      pages: this.writePages(),
      assets: this.copyAssets(),
    };
    this.writeMetadata();
    return manifest;
  }

  private writePages(): BuildManifest['pages'] {
    const { site, output, before } = this.options;
    const titles = new Map(
      this.pages.map(({ page, title }) => [page.path, title]),
    );
    const renderer = createPageRenderer(site, { titles });
    this.writeOthers(renderer);
    const shell = shellKey(this.options, titles);
    const records: BuildManifest['pages'] = {};
    for (const { page, content, ...record } of this.pages) {
      const file = fingerprint(shell, record.body, page.editUrl);
      const known = before.pages[page.source];
      if (known?.file === file && this.isIntact(page.output)) {
        output.keep(page.output);
      } else {
        output.write(page.output, renderer.render(page, content()));
      }
      records[page.source] = { ...record, file };
    }
    return records;
  }

  private writeOthers(renderer: PageRenderer) {
    const { site, output } = this.options;
    output.write(stylesheet.path, stylesheet.css);
    output.write('404.html', renderer.notFound());
    for (const redirect of site.redirects) {
      output.write(redirect.output, renderer.redirect(redirect));
    }
    if (!site.pages.some(page => page.output === 'index.html')) {
      output.write('index.html', renderer.start());
    }
  }

  private copyAssets(): BuildManifest['assets'] {
    const { site, source, output, before } = this.options;
    const copied: BuildManifest['assets'] = {};
    for (const asset of site.assets) {
      const { real } = source.locate(asset.source);
      const stamp = source.stampOf(asset.source) ?? '';
      copied[asset.output] = stamp;
      if (
        before.assets[asset.output] === stamp &&
        this.isIntact(asset.output)
      ) {
        output.keep(asset.output);
      } else {
        output.copy(asset.output, real);
      }
    }
    return copied;
  }

  /** The time of the build is that of the last one that changed something. */
  private writeMetadata() {
    const { site, output, job } = this.options;
    const files = [...new Set([...output.files(), METADATA_FILE])].sort();
    const former = readMetadata(job.out);
    const text = (builtAt: number) =>
      techdocsMetadata(site.config, { files, etag: job.etag, builtAt });
    output.write(
      METADATA_FILE,
      output.isChanged()
        ? text(Date.now())
        : text(former?.build_timestamp ?? Date.now()),
    );
  }

  private isIntact(file: string): boolean {
    const stamp = this.options.before.files[file];
    return stamp !== undefined && this.options.output.has(file, stamp);
  }
}

/** Changes with everything around the body of all pages. */
function shellKey(
  { site, job }: SiteWriterOptions,
  titles: Map<string, string>,
): string {
  return fingerprint(
    job.engine,
    JSON.stringify([site.config, site.nav, [...titles]]),
  );
}
