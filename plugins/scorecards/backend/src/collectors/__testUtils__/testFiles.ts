import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { RepositoryFiles } from '../repository/RepositoryFiles';

/** The integrations of a portal, and files read with the real URL readers. */
export function testFiles(integrations: JsonObject) {
  const config = mockServices.rootConfig({ data: { integrations } });
  const reader = UrlReaders.default({
    config,
    logger: mockServices.logger.mock(),
  });
  const registry = ScmIntegrations.fromConfig(config);
  return {
    integrations: registry,
    files: new RepositoryFiles({ reader, integrations: registry }),
  };
}
