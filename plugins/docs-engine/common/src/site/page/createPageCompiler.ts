import { createMarkdown } from '../../markdown/Markdown';
import type { DocsWarning, PageLimits } from '../../markdown/types';
import { needsSanitizing } from '../html/needsSanitizing';
import { sanitize, type SanitizeOptions } from '../html/sanitize';
import type { PageBody, Site, SitePage, SourceHost } from '../types';
import { LinkTable } from './LinkTable';
import { LinkWarnings } from './LinkWarnings';
import { pageTitle } from './pageTitle';
import { readFrontMatter } from './readFrontMatter';
import { relativeLinks } from './relativeLinks';
import { searchEntries } from './searchEntries';
import { SnippetReader } from './SnippetReader';

/** Compiles the pages of one site. */
export interface PageCompiler {
  /**
   * @param page of the site
   * @param source text of its file
   */
  compile(page: SitePage, source: string): PageBody;
}

/** What pages are compiled with. */
export interface PageCompilerOptions extends SanitizeOptions {
  limits?: PageLimits;
}

/**
 * Builds what compiles the pages of a site; keep it for all of them.
 *
 * @param host where snippets are read
 */
export function createPageCompiler(
  site: Site,
  host: SourceHost,
  options: PageCompilerOptions = {},
): PageCompiler {
  const markdown = createMarkdown(site.config.extensions);
  markdown.pipeline.tree.register('relpath', relativeLinks, 0);
  const links = new LinkTable(site);
  const compile = (page: SitePage, source: string): PageBody => {
    const normal = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const { meta, text, skipped } = readFrontMatter(normal);
    const snippets = new SnippetReader(host, site.config);
    const linked = new LinkWarnings(page, links);
    const converted = markdown.convert(
      text,
      {
        file: page.source,
        rewriteUrl: (url, kind) => linked.rewrite(url, kind),
        readSnippet: path => snippets.read(path),
      },
      options.limits,
    );
    const warnings: DocsWarning[] = [
      ...converted.warnings.map(warning =>
        warning.line !== undefined && warning.file === page.source
          ? { ...warning, line: warning.line + skipped }
          : warning,
      ),
      ...linked.warnings(normal),
    ];
    const { html, removed } =
      linked.refused ||
      snippets.paths.size > 0 ||
      needsSanitizing(text, converted.html)
        ? sanitize(converted.html, options)
        : { html: converted.html, removed: [] };
    warnings.push(...linked.removals(removed, normal));
    const title = pageTitle(page, {
      meta,
      text,
      html,
      dialect: site.config.dialect,
    });
    return {
      html,
      title,
      toc: converted.toc,
      meta,
      search: searchEntries(html, converted.toc, { url: page.url, title }),
      warnings,
      dependencies: {
        snippets: [...snippets.paths],
        links: linked.paths,
      },
    };
  };
  return { compile };
}
