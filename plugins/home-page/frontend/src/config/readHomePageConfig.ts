import type { Config } from '@backstage/config';

/** A link of the company. */
export interface HomeLink {
  title: string;
  url: string;
  description?: string;
  /** Key of an icon of the app. */
  icon?: string;
}

/** Everything under `homePage`, with defaults filled in. */
export interface HomePageOptions {
  /** References of templates, in order; unset: chosen by tag and name. */
  featuredTemplates?: string[];
  links: HomeLink[];
}

/**
 * Reads `homePage`.
 *
 * @param config - the root configuration
 * @throws TypeError naming the key if a value has the wrong type
 */
export function readHomePageConfig(config: Config): HomePageOptions {
  const homePage = config.getOptionalConfig('homePage');
  return {
    featuredTemplates: homePage?.getOptionalStringArray('featuredTemplates'),
    links:
      homePage?.getOptionalConfigArray('links')?.map(link => ({
        title: link.getString('title'),
        url: link.getString('url'),
        description: link.getOptionalString('description'),
        icon: link.getOptionalString('icon'),
      })) ?? [],
  };
}
