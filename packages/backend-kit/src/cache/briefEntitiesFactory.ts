import { CacheManager } from '@backstage/backend-defaults/cache';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { BriefEntities } from './BriefEntities';

const TECHDOCS = 'techdocs';

/**
 * The cache of plugins, with that of TechDocs made briefer.
 *
 * Upstream reason: TechDocs asks the catalog whether a reader may see an entity
 * every five seconds only, so that docs stay open to those from whom a policy has
 * just taken them.
 */
export const briefEntitiesFactory = createServiceFactory({
  service: coreServices.cache,
  deps: {
    config: coreServices.rootConfig,
    logger: coreServices.rootLogger,
    plugin: coreServices.pluginMetadata,
  },
  createRootContext: ({ config, logger }) =>
    CacheManager.fromConfig(config, { logger }),
  factory: ({ plugin }, manager) => {
    const id = plugin.getId();
    const cache = manager.forPlugin(id);
    return id === TECHDOCS ? new BriefEntities(cache) : cache;
  },
});
