import {
  readSiteConfig,
  type SiteConfigDefaults,
} from './config/readSiteConfig';
import { planSite } from './plan/planSite';
import type { Site, SourceHost } from './types';

/** What is known of a site besides its sources. */
export interface LoadSiteOptions extends SiteConfigDefaults {
  /** More pages than this are refused; 20,000 if not given. */
  maxPages?: number;
}

/**
 * Reads the configuration of a site and plans its pages, assets and navigation.
 * No page is read yet.
 *
 * @param host the folder that holds `mkdocs.yml`
 * @throws SourceError naming file and key when no site can be built from it
 */
export function loadSite(
  host: SourceHost,
  options: LoadSiteOptions = {},
): Site {
  const { config, warnings } = readSiteConfig(host, options);
  return planSite(host, { config, warnings, maxPages: options.maxPages });
}
