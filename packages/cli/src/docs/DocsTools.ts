import type { SiteBuilder } from '@callboard/plugin-docs-engine-node';

/** What the docs commands work with. */
export interface DocsTools {
  builder: Pick<SiteBuilder, 'build' | 'close'>;
  /** Variables of the environment, such as `XDG_CACHE_HOME`. */
  env: Record<string, string | undefined>;
  /** Ends commands that run until they are interrupted. */
  signal: AbortSignal;
}
