import { escapeAttribute } from '../html/escape';
import { relativeUrl } from '../plan/relativeUrl';
import { headingTargets } from './headingTargets';
import { editIcon, menuIcon } from './icons';
import { renderHead } from './renderHead';

/** The parts of a page. All but URLs are HTML. */
export interface ShellContent {
  /** Of the page, relative to the root of the site. */
  url: string;
  siteName: string;
  title: string;
  description?: string;
  body: string;
  /** Entries of the navigation. */
  nav: string;
  toc: string;
  footer: string;
  editUrl?: string;
  /** Parts that the page does without: `navigation`, `toc`, `footer`. */
  hidden?: readonly string[];
}

/**
 * Puts the parts of a page where the TechDocs reader and its addons look for
 * them: the names of classes and attributes are those of Material for MkDocs.
 */
export function renderShell(content: ShellContent): string {
  const { url, siteName, title, body } = content;
  const isStart = url === '' || url === 'index.html';
  const home = escapeAttribute(relativeUrl('', url));
  const head = renderHead({
    url,
    title: isStart ? siteName : `${title} - ${siteName}`,
    description: content.description,
  });
  return `<!doctype html>
<html lang="en" class="no-js">
${head}<body dir="ltr">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off" aria-label="Navigation">
<label class="md-overlay" for="__drawer"></label>
<div data-md-component="skip"><a href="#__content" class="md-skip">Skip to content</a></div>
<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid" aria-label="Header"><label class="md-header__button md-icon" for="__drawer">${menuIcon}</label><div class="md-header__title" data-md-component="header-title"><a href="${home}">${siteName}</a></div></nav></header>
<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main"${targets(body)}>
<div class="md-main__inner md-grid">
${sidebar('primary', 'navigation', content)}<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0"><label class="md-nav__title" for="__drawer"><a href="${home}" title="${siteName}">${siteName}</a></label>
<ul class="md-nav__list" data-md-scrollfix>
${content.nav}</ul></nav></div></div></div>
${sidebar('secondary', 'toc', content)}${content.toc}</div></div></div>
<div class="md-content" id="__content" data-md-component="content">
<article class="md-content__inner md-typeset">
${edit(content.editUrl)}${body.includes('<h1') ? '' : `<h1>${title}</h1>\n`}${body}
</article>
</div>
</div>
</main>
${content.footer}</div>
<div class="md-dialog" data-md-component="dialog"><div class="md-dialog__inner md-typeset"></div></div>
</body>
</html>
`;
}

function sidebar(
  name: string,
  type: string,
  { hidden = [] }: ShellContent,
): string {
  return `<div class="md-sidebar md-sidebar--${name}" data-md-component="sidebar" data-md-type="${type}"${hidden.includes(type) ? ' hidden' : ''}><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">`;
}

function edit(url: string | undefined): string {
  return url
    ? `<a href="${escapeAttribute(url)}" title="Edit this page" class="md-content__button md-icon">${editIcon}</a>\n`
    : '';
}

function targets(body: string): string {
  const found = headingTargets(body);
  return found && ` data-md-headings="${found}"`;
}
