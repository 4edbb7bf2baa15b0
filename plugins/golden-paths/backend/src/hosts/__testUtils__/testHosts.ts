import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { DefaultRepositoryHosts } from '../DefaultRepositoryHosts';

/** The hosts of some `integrations`. */
export function testHosts(integrations: JsonObject) {
  const urlReader = mockServices.urlReader.mock();
  const hosts = DefaultRepositoryHosts.create({
    committer: { name: 'Callboard', email: 'callboard@b.example' },
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({ integrations }),
    ),
    urlReader,
  });
  return { hosts, urlReader };
}
