import { decodeReferences } from '../html/decodeReferences';
import { isIndex } from '../plan/pageUrl';
import { titleOfName } from '../plan/titleOfName';
import type { SitePage } from '../types';

/** What a title may come from. */
export interface TitleSources {
  meta: Record<string, unknown>;
  /** Markdown without front matter. */
  text: string;
  /** HTML of the page. */
  html: string;
  dialect: 'techdocs' | 'plain';
}

/**
 * The title of a page: from the navigation, its metadata, its first heading or
 * its name. The heading counts only as the first thing of the page. MkDocs 1.4
 * (the `plain` dialect) takes it as it is written, the MkDocs 1.6 of TechDocs as
 * it reads.
 */
export function pageTitle(page: SitePage, from: TitleSources): string {
  const named = page.title ?? titleOf(from.meta.title);
  if (named !== undefined) {
    return named;
  }
  const heading =
    from.dialect === 'plain'
      ? /^\s*# [# ]*(\S.*)/.exec(from.text)?.[1].trimEnd()
      : headingText(from.html);
  if (heading) {
    return heading;
  }
  if (page.output === 'index.html') {
    return 'Home';
  }
  const name = page.path.slice(page.path.lastIndexOf('/') + 1);
  return isIndex(page.path) ? 'Index' : titleOfName(name.replace(/\.\w+$/, ''));
}

function titleOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value.trim() || undefined;
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return undefined;
  }
}

function headingText(html: string): string | undefined {
  if (!/^<h1[\s>]/.test(html)) {
    return undefined;
  }
  const start = html.indexOf('>') + 1;
  const end = html.indexOf('</h1>', start);
  if (end < 0) {
    return undefined;
  }
  const inner = html
    .slice(start, end)
    .replace(/<a class="headerlink"[^<]*<\/a>/g, '')
    .replace(/<[^<>]*>/g, '');
  return decodeReferences(inner).replace(/\s+/g, ' ').trim();
}
