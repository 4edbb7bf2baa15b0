import type {
  AuthService,
  DiscoveryService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { FactCollector } from '@callboard/plugin-scorecards-node';
import { createTechDocsClient } from './docs/createTechDocsClient';
import { DocsCollector } from './docs/DocsCollector';
import { FilesCollector } from './files/FilesCollector';
import { LineageCollector } from './lineage/LineageCollector';
import { RepositoryFiles } from './repository/RepositoryFiles';

/** Makes the collectors that the portal has itself, as far as they have what they need. */
export async function createCollectors(options: {
  integrations: ScmIntegrationRegistry;
  reader: UrlReaderService;
  auth: AuthService;
  discovery: DiscoveryService;
}): Promise<FactCollector[]> {
  const files = new RepositoryFiles(options);
  const techDocs = await createTechDocsClient(options);
  return [
    new FilesCollector({ files }),
    new DocsCollector({ techDocs }),
    new LineageCollector({ files }),
  ];
}
