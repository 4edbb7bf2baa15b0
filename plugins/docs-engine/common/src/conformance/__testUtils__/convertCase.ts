import { createMarkdown } from '../../markdown/Markdown';
import { loadSite } from '../../site/loadSite';
import { readExtensions } from '../../site/config/readExtensions';
import { createPageCompiler } from '../../site/page/createPageCompiler';
import type { NavItem, PageBody, SourceHost } from '../../site/types';
import type { OracleNavItem, OraclePage, OracleSite } from './Oracle';
import type { ConformanceCase } from './readCases';

/** What our compiler makes of a case, in the shape of the oracle's answer. */
export function convertCase(input: ConformanceCase): OraclePage | OracleSite {
  return input.files['mkdocs.yml'] === undefined
    ? convertPage(input)
    : convertSite(input.files);
}

function convertPage({ extensions, text, files }: ConformanceCase): OraclePage {
  const specs =
    extensions === 'techdocs'
      ? readExtensions(undefined, 'techdocs').extensions
      : extensions.map(({ name, options }) => ({
          name,
          options: withoutPrefix(options) as Record<string, unknown>,
        }));
  const { html, toc } = createMarkdown(specs).convert(text, {
    file: 'docs/index.md',
    readSnippet: path => files[path],
  });
  return { html, toc };
}

/** The engine knows Python objects by their bare names. */
function withoutPrefix(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(/^py:/, '');
  }
  if (Array.isArray(value)) {
    return value.map(withoutPrefix);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, withoutPrefix(item)]),
      )
    : value;
}

function convertSite(files: Record<string, string>): OracleSite {
  const host: SourceHost = {
    readText: path => files[path],
    list: folder =>
      Object.keys(files)
        .filter(path => path.startsWith(`${folder}/`))
        .map(path => path.slice(folder.length + 1)),
  };
  const site = loadSite(host);
  const compiler = createPageCompiler(site, host);
  const bodies = new Map<string, PageBody>();
  for (const page of site.pages) {
    bodies.set(page.path, compiler.compile(page, files[page.source]));
  }
  const titleOf = (path: string, title?: string) =>
    title ?? bodies.get(path)?.title ?? '';
  const describe = (item: NavItem): OracleNavItem => {
    switch (item.kind) {
      case 'section':
        return { title: item.title, children: item.children.map(describe) };
      case 'link':
        return { title: item.title, url: item.url, external: true };
      default:
        return {
          title: titleOf(item.page.path, item.title),
          url: item.page.url,
        };
    }
  };
  return {
    pages: Object.fromEntries(
      site.pages.map(({ path, url, output, title, editUrl }) => [
        path,
        {
          url,
          output,
          title: titleOf(path, title),
          html: bodies.get(path)?.html ?? '',
          editUrl: editUrl ?? null,
        },
      ]),
    ),
    nav: site.nav.map(describe),
    search: [...bodies.values()].flatMap(({ search }) => search),
  };
}
