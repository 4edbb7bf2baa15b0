import type {
  DocsWarning,
  PageBody,
  Site,
  SitePage,
} from '@callboard/plugin-docs-engine-common';
import type { ContentCache } from '../cache/ContentCache';
import { fingerprint } from '../cache/fingerprint';
import type { FolderSource } from '../source/FolderSource';
import type { PageRecord } from './BuildManifest';

type Dependencies = PageBody['dependencies'];

/** A page and what of it is known without its body. */
export interface BuiltPage extends Pick<
  PageRecord,
  'stamp' | 'source' | 'snippets' | 'links' | 'body' | 'title' | 'warnings'
> {
  page: SitePage;
  /** The body; from the cache or compiled when it is not at hand. */
  content(): PageBody;
}

/** What bodies are made with. */
export interface PageBodiesOptions {
  site: Site;
  source: FolderSource;
  /** Changes with the compiler and with the configuration that it reads. */
  dialect: string;
  compile(page: SitePage, text: string): PageBody;
  /** Pages of the build before, by path of the source. */
  before: Record<string, PageRecord | undefined>;
  cache?: ContentCache;
  /** Whether bodies that were compiled go into the cache. */
  isCacheFilled: boolean;
}

interface CachedBody {
  /** Fingerprint of what the body was made from besides the page's source. */
  surroundings: string;
  body: PageBody;
}

/**
 * Finds the body of each page with as little work as possible: unchanged since
 * the build before, in the cache, or else by compiling. A body depends on the
 * source, on the snippets in it and on where its links lead.
 */
export class PageBodies {
  private readonly targets = new Map<string, string>();
  private readonly snippets = new Map<string, string>();

  constructor(private readonly options: PageBodiesOptions) {
    for (const { path, url } of options.site.pages) {
      this.targets.set(path, `page ${url}`);
    }
    for (const { path, output } of options.site.assets) {
      this.targets.set(path, `file ${output}`);
    }
  }

  /** Looks a page up, or compiles it. */
  find(page: SitePage): BuiltPage {
    const { source, before } = this.options;
    const stamp = source.stampOf(page.source) ?? '';
    const known = before[page.source];
    if (known?.stamp === stamp && this.bodyKey(page, known) === known.body) {
      return { ...known, page, content: () => this.make(page).body };
    }
    const made = this.make(page);
    if (known?.body === made.key && known.source === made.source) {
      return { ...known, stamp, page, content: () => made.body };
    }
    const { title, warnings, dependencies } = made.body;
    return {
      page,
      stamp,
      source: made.source,
      ...dependencies,
      body: made.key,
      title,
      warnings,
      content: () => made.body,
    };
  }

  private make(page: SitePage): {
    body: PageBody;
    source: string;
    key: string;
  } {
    const text = this.options.source.readText(page.source) ?? '';
    const problems = this.options.source.takeWarnings();
    const source = fingerprint(text, JSON.stringify(problems));
    const sourceKey = this.sourceKey(page, source);
    const { body, surroundings } =
      this.cached(sourceKey) ??
      this.compile(page, { text, sourceKey, problems });
    return { body, source, key: fingerprint(sourceKey, surroundings) };
  }

  private cached(sourceKey: string): CachedBody | undefined {
    const found = this.options.cache?.get<CachedBody>(sourceKey);
    return found &&
      found.surroundings === this.surroundings(found.body.dependencies)
      ? found
      : undefined;
  }

  private compile(
    page: SitePage,
    read: { text: string; sourceKey: string; problems: DocsWarning[] },
  ): CachedBody {
    const compiled = this.options.compile(page, read.text);
    const body = {
      ...compiled,
      warnings: [
        ...read.problems,
        ...compiled.warnings,
        ...this.options.source.takeWarnings(),
      ],
    };
    const surroundings = this.surroundings(body.dependencies);
    const made: CachedBody = { surroundings, body };
    if (this.options.isCacheFilled) {
      this.options.cache?.put(read.sourceKey, made);
    }
    return made;
  }

  private bodyKey(
    page: SitePage,
    made: Dependencies & { source: string },
  ): string {
    return fingerprint(
      this.sourceKey(page, made.source),
      this.surroundings(made),
    );
  }

  private sourceKey(page: SitePage, source: string): string {
    const { path, output, url, title } = page;
    return fingerprint(
      this.options.dialect,
      page.source,
      path,
      output,
      url,
      title,
      source,
    );
  }

  private surroundings({ snippets, links }: Dependencies): string {
    return fingerprint(
      ...snippets.map(file => this.snippet(file)),
      ...links.map(file => this.targets.get(file)),
    );
  }

  private snippet(file: string): string {
    const known = this.snippets.get(file);
    if (known !== undefined) {
      return known;
    }
    let made = '';
    try {
      made = fingerprint(this.options.source.readText(file));
    } catch {
      // The page that includes it says why it is refused.
    }
    this.options.source.takeWarnings();
    this.snippets.set(file, made);
    return made;
  }
}
