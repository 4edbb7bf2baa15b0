import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Where the repositories of new services go. */
export interface RepositoriesTarget {
  /** Git host with port, e.g. `localhost:7010`. */
  host: string;
  /** Organisation on that host. */
  owner: string;
}

/** The settings of the golden paths that a browser sees. */
export interface GoldenPathsConfig {
  /** Absent: the templates name the repositories themselves. */
  repositories?: RepositoriesTarget;
}

/**
 * Reads the `goldenPaths` block of the app config.
 *
 * @param config - the app config
 */
export function readGoldenPathsConfig(config: ConfigApi): GoldenPathsConfig {
  const repositories = config.getOptionalConfig('goldenPaths.repositories');
  return {
    repositories: repositories && {
      host: repositories.getString('host'),
      owner: repositories.getString('owner'),
    },
  };
}
