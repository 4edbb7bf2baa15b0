import { loadSite, type LoadSiteOptions } from '../loadSite';
import { createPageCompiler } from '../page/createPageCompiler';
import { createPageRenderer } from '../shell/createPageRenderer';
import type { PageBody } from '../types';
import { memoryHost } from './memoryHost';

/** Builds a whole site in memory: bodies by path, pages by output. */
export function compileSite(
  files: Record<string, string>,
  options?: LoadSiteOptions & { fullNavigationUpTo?: number },
) {
  const host = memoryHost(files);
  const site = loadSite(host, options);
  const compiler = createPageCompiler(site, host);
  const bodies = new Map<string, PageBody>();
  for (const page of site.pages) {
    bodies.set(page.path, compiler.compile(page, files[page.source]));
  }
  const renderer = createPageRenderer(site, {
    titles: new Map([...bodies].map(([path, { title }]) => [path, title])),
    fullNavigationUpTo: options?.fullNavigationUpTo,
  });
  const body = (path: string): PageBody => {
    const found = bodies.get(path);
    if (!found) {
      throw new Error(`no page ${path}`);
    }
    return found;
  };
  const html = (path: string): string => {
    const page = site.pages.find(one => one.path === path);
    return page ? renderer.render(page, body(path)) : '';
  };
  return { site, body, html, renderer };
}
