import {
  DiscoveryService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  DirectoryPreparer,
  Generators,
  PreparerBase,
  Preparers,
  Publisher,
  PublisherBase,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { engineVersion, SiteBuilder } from '@callboard/plugin-docs-engine-node';
import { DocsGenerator } from '../generate/DocsGenerator';
import { FolderPreparer } from '../prepare/FolderPreparer';
import {
  AnnouncingPublisher,
  PublishedDocs,
} from '../publish/AnnouncingPublisher';
import { LocalSites } from '../publish/LocalSites';
import { DocsEngineConfig } from '../readDocsEngineConfig';
import { DocsBuilder } from '../refresh/DocsBuilder';

/** Sites compiled at the same time, each in a thread of its own. */
const WORKERS = 2;

/** What the parts are made of. */
export interface TechDocsPartsOptions {
  config: RootConfigService;
  discovery: DiscoveryService;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  reader: UrlReaderService;
  settings: DocsEngineConfig;
  announce(published: PublishedDocs): Promise<void>;
}

/** What is given to TechDocs, and a builder that uses the same. */
export interface TechDocsParts {
  /** Absent when the stock generator is configured. */
  generator?: TechdocsGenerator;
  folderPreparer: PreparerBase;
  publisher: PublisherBase;
  builder: DocsBuilder;
}

/** Makes the parts of TechDocs that are ours. */
export async function createTechDocsParts(
  options: TechDocsPartsOptions,
): Promise<TechDocsParts> {
  const { config, integrations, logger, reader, settings } = options;
  const stamp =
    settings.generator === 'callboard'
      ? `callboard ${engineVersion()}`
      : undefined;
  const sites = new SiteBuilder({ workers: WORKERS });
  const generator = stamp
    ? new DocsGenerator({
        config,
        integrations,
        logger,
        limits: settings.limits,
        cache: settings.cache,
        stamp,
        build: build => sites.build(build),
      })
    : undefined;
  const folderPreparer = new FolderPreparer(
    DirectoryPreparer.fromConfig(config, { logger, reader }),
  );
  const preparers = await Preparers.fromConfig(config, { logger, reader });
  preparers.register('dir', folderPreparer);
  const publisher = new AnnouncingPublisher({
    inner: await createPublisher(options),
    generator: stamp,
    announce: options.announce,
  });
  const builder = new DocsBuilder({
    preparers,
    generators: await Generators.fromConfig(config, {
      logger,
      customGenerator: generator,
    }),
    publisher,
    integrations,
    logger,
    workingDirectory: settings.workingDirectory,
  });
  return { generator, folderPreparer, publisher, builder };
}

async function createPublisher(options: TechDocsPartsOptions) {
  const { config, discovery, logger, settings } = options;
  const stock = await Publisher.fromConfig(config, { logger, discovery });
  const { publishDirectory: root, legacyPathCasing } = settings;
  return root === undefined
    ? stock
    : new LocalSites({ stock, discovery, root, legacyPathCasing });
}
