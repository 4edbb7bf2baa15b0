import type { DocsWarning } from '../../markdown/types';
import type { Site, SiteConfig, SourceHost } from '../types';
import { NavReader } from './NavReader';
import { navOfFiles } from './navOfFiles';
import { planRedirects } from './planRedirects';
import { SitePlan } from './SitePlan';

/**
 * Plans the pages, assets and navigation of a site from the names of its files.
 *
 * @throws SourceError when there are too many pages or `nav` is nested too deeply
 */
export function planSite(
  host: SourceHost,
  given: {
    config: SiteConfig;
    warnings: DocsWarning[];
    /** More pages than this are refused. */
    maxPages?: number;
  },
): Site {
  const { config } = given;
  const plan = new SitePlan({
    host,
    main: config,
    warnings: [...given.warnings],
    maxPages: given.maxPages,
  });
  plan.addDocs(config, '');
  addReadmeAsStart(plan);
  const nav =
    config.nav === undefined
      ? navOfFiles(plan.pages)
      : new NavReader(plan).read(config.nav, config, '');
  return {
    config,
    pages: plan.pages,
    assets: plan.assets,
    nav,
    redirects: planRedirects(plan),
    warnings: plan.warnings,
    configFiles: plan.configFiles,
  };
}

/** A site needs a start page: as TechDocs does, a README serves when there is none. */
function addReadmeAsStart(plan: SitePlan) {
  const { host, main } = plan;
  if (plan.pages.some(page => page.output === 'index.html')) {
    return;
  }
  const names = [`${main.docsDir}/readme.md`, 'README.md', 'readme.md'];
  const source = names.find(name => host.readText(name) !== undefined);
  if (source) {
    const page = plan.addPage({ source, path: 'index.md' }, main, '');
    plan.pages.unshift(...plan.pages.splice(plan.pages.indexOf(page), 1));
  }
}
