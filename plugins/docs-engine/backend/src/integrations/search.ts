import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { DOCS_PUBLISHED_TOPIC } from '../announce/announceDocs';
import { readDocsEngineConfig } from '../readDocsEngineConfig';
import { DocsCollatorFactory } from '../search/DocsCollatorFactory';
import { DocsIndexClient } from '../search/DocsIndexClient';
import { PublishedIndexTask } from '../search/PublishedIndexTask';

/**
 * Makes docs searchable. Stands in for the stock techdocs module of the search,
 * which holds the documents of 500 sites at a time and looks every ten minutes.
 *
 * @public
 */
export const searchModuleDocsEngine = createBackendModule({
  pluginId: 'search',
  moduleId: 'docs-engine',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, discovery, events, scheduler } = deps;
        const { search, legacyPathCasing } = readDocsEngineConfig(config);
        const logger = deps.logger.child({ documentType: 'techdocs' });
        const task = new PublishedIndexTask({
          scheduled: scheduler.createScheduledTaskRunner(search.schedule),
          scheduler,
          logger,
          sleep: milliseconds => sleep(milliseconds, undefined, { ref: false }),
        });
        deps.indexRegistry.addCollator({
          schedule: task,
          factory: new DocsCollatorFactory({
            catalog,
            auth,
            logger,
            client: new DocsIndexClient({ discovery, auth }),
            locationTemplate: search.locationTemplate,
            legacyPathCasing,
          }),
        });
        // Not before everything is up: the events plugin may not have its bus yet.
        deps.rootLifecycle.addStartupHook(() =>
          events.subscribe({
            id: 'docs-engine',
            topics: [DOCS_PUBLISHED_TOPIC],
            // Not awaited: the next event must not wait for the index.
            onEvent: async () => {
              task.trigger();
            },
          }),
        );
      },
    });
  },
});
