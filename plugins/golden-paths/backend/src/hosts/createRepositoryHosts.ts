import { ScmIntegrations } from '@backstage/integration';
import type { GoldenPathsDeps } from '../GoldenPathsDeps';
import { readGoldenPathsConfig } from '../readGoldenPathsConfig';
import { DefaultRepositoryHosts } from './DefaultRepositoryHosts';

/** The hosts of the portal's `integrations`. */
export function createRepositoryHosts({
  config,
  urlReader,
}: Pick<GoldenPathsDeps, 'config' | 'urlReader'>): DefaultRepositoryHosts {
  return DefaultRepositoryHosts.create({
    committer: readGoldenPathsConfig(config).committer,
    integrations: ScmIntegrations.fromConfig(config),
    urlReader,
  });
}
