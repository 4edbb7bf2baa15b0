import { RootConfigService } from '@backstage/backend-plugin-api';

/** Where the repositories of new services go. */
export type RepositoriesTarget = {
  /** Host of one of the configured `integrations`, e.g. `localhost:7010`. */
  host: string;
  /** Organisation, group or user on that host. */
  owner: string;
};

/** Who a commit is from. */
export type CommitPerson = { name: string; email: string };

/** The settings of the golden paths. */
export type GoldenPathsConfig = {
  /** Who commits for people; `scaffolder.defaultAuthor`, or the scaffolder's own default. */
  committer: CommitPerson;
  /** Absent: every template has to name the repository itself. */
  repositories?: RepositoriesTarget;
};

/**
 * Reads the `goldenPaths` block of the app config, and who commits for people.
 *
 * @param config - the root config
 * @throws when `goldenPaths.repositories` is there without host or owner
 */
export function readGoldenPathsConfig(
  config: RootConfigService,
): GoldenPathsConfig {
  const repositories = config.getOptionalConfig('goldenPaths.repositories');
  const author = config.getOptionalConfig('scaffolder.defaultAuthor');
  return {
    committer: {
      name: author?.getOptionalString('name') ?? 'Scaffolder',
      email: author?.getOptionalString('email') ?? 'scaffolder@backstage.io',
    },
    repositories: repositories && {
      host: repositories.getString('host'),
      owner: repositories.getString('owner'),
    },
  };
}
