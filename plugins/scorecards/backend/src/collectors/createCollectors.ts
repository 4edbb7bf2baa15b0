import type {
  AuthService,
  DiscoveryService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { FactCollector } from '@callboard/plugin-scorecards-node';
import { ApiCollector } from './api/ApiCollector';
import { CiCollector } from './ci/CiCollector';
import { DependenciesCollector } from './dependencies/DependenciesCollector';
import { createTechDocsClient } from './docs/createTechDocsClient';
import { DocsCollector } from './docs/DocsCollector';
import { FilesCollector } from './files/FilesCollector';
import { GitCollector } from './git/GitCollector';
import { GitHosts } from './hosts/GitHosts';
import { HttpCollector } from './http/HttpCollector';
import { LineageCollector } from './lineage/LineageCollector';
import type { CollectorsConfig } from './readCollectorsConfig';
import { RepositoryFiles } from './repository/RepositoryFiles';
import { SecurityCollector } from './security/SecurityCollector';
import { createSonarqubeClient } from './sonarqube/createSonarqubeClient';
import { SonarqubeCollector } from './sonarqube/SonarqubeCollector';

/** What the collectors of the portal read from. */
export interface CollectorSources {
  config: CollectorsConfig;
  integrations: ScmIntegrationRegistry;
  reader: UrlReaderService;
  auth: AuthService;
  discovery: DiscoveryService;
}

/** Makes the collectors that the portal has itself, as far as they have what they need. */
export async function createCollectors(
  sources: CollectorSources,
): Promise<FactCollector[]> {
  const files = new RepositoryFiles(sources);
  const techDocs = await createTechDocsClient(sources);
  return [
    new FilesCollector({ files }),
    new ApiCollector(),
    new DependenciesCollector({ files }),
    new DocsCollector({ techDocs }),
    new LineageCollector({ files }),
    ...createHostCollectors(sources),
    new HttpCollector(sources.config.http),
    ...createSonarqube(sources.config),
  ];
}

function createHostCollectors({
  integrations,
}: CollectorSources): FactCollector[] {
  const hosts = new GitHosts(integrations);
  const all = hosts.appliesTo(['github', 'gitlab', 'gitea']);
  const scanning = hosts.appliesTo(['github', 'gitlab']);
  return [
    ...(all
      ? [
          new GitCollector({ appliesTo: all, hosts }),
          new CiCollector({ appliesTo: all, hosts }),
        ]
      : []),
    ...(scanning
      ? [new SecurityCollector({ appliesTo: scanning, hosts })]
      : []),
  ];
}

function createSonarqube({ sonarqube }: CollectorsConfig): FactCollector[] {
  return sonarqube
    ? [new SonarqubeCollector({ server: createSonarqubeClient(sonarqube) })]
    : [];
}
