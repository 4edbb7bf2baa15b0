import type { SiteRedirect } from '../types';
import { isMarkdown, pageUrl } from './pageUrl';
import { joinPath, leaves } from './posixPath';
import { relativeUrl } from './relativeUrl';
import type { SitePlan } from './SitePlan';

/** Pages for the old paths of the `redirects` plugin; odd entries are warnings. */
export function planRedirects(plan: SitePlan): SiteRedirect[] {
  const { main } = plan;
  return Object.entries(main.redirects).flatMap(([written, to]) => {
    const from = joinPath('', written);
    if (!isMarkdown(from) || leaves(from)) {
      plan.warn(main, `redirect of '${written}' is ignored: it is not a page.`);
      return [];
    }
    if (plan.page(from)) {
      plan.warn(main, `redirect of '${written}' is ignored: the page exists.`);
      return [];
    }
    const old = pageUrl(from, main.useDirectoryUrls);
    if (/^https?:\/\//i.test(to)) {
      return [{ output: old.output, target: to }];
    }
    const hash = to.indexOf('#');
    const path = hash < 0 ? to : to.slice(0, hash);
    const page = plan.page(joinPath('', path));
    if (!page) {
      plan.warn(
        main,
        `redirect of '${written}' leads to '${to}', which does not exist.`,
      );
      return [];
    }
    const fragment = hash < 0 ? '' : to.slice(hash);
    const target = relativeUrl(page.url, old.url) + fragment;
    return [{ output: old.output, target }];
  });
}
