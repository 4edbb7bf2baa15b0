import type { Config } from '@backstage/config';

/** What the demo company gets. */
export interface DemoConfig {
  /** A past year, a campaign and exemptions, when there is no history yet. */
  hasHistory: boolean;
}

/**
 * Reads `scorecards.demo`.
 *
 * @param config - the root config
 */
export function readDemoConfig(config: Config): DemoConfig {
  return {
    hasHistory: config.getOptionalBoolean('scorecards.demo.history') ?? false,
  };
}
