import { RootConfigService } from '@backstage/backend-plugin-api';

/** Where the repositories of new services go. */
export type RepositoriesTarget = {
  /** Host of one of the configured `integrations`, e.g. `localhost:7010`. */
  host: string;
  /** Organisation, group or user on that host. */
  owner: string;
};

/** The settings of the golden paths. */
export type GoldenPathsConfig = {
  /** Absent: every template has to name the repository itself. */
  repositories?: RepositoriesTarget;
};

/**
 * Reads the `goldenPaths` block of the app config.
 *
 * @param config - the root config
 * @throws when `goldenPaths.repositories` is there without host or owner
 */
export function readGoldenPathsConfig(
  config: RootConfigService,
): GoldenPathsConfig {
  const repositories = config.getOptionalConfig('goldenPaths.repositories');
  return {
    repositories: repositories && {
      host: repositories.getString('host'),
      owner: repositories.getString('owner'),
    },
  };
}
