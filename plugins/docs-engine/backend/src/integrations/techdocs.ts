import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
  techdocsPublisherExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { announceDocs } from '../announce/announceDocs';
import { readDocsEngineConfig } from '../readDocsEngineConfig';
import { scheduleRefresh } from '../refresh/scheduleRefresh';
import { createTechDocsParts } from './techDocsParts';

/**
 * Generates docs with the portal's own compiler, publishes them as a whole,
 * announces them, and keeps them up to date in the background.
 *
 * @public
 */
export const techdocsModuleDocsEngine = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'docs-engine',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        generator: techdocsGeneratorExtensionPoint,
        logger: coreServices.logger,
        preparer: techdocsPreparerExtensionPoint,
        publisher: techdocsPublisherExtensionPoint,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { config, discovery, events, logger, signals } = deps;
        const settings = readDocsEngineConfig(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const parts = await createTechDocsParts({
          config,
          discovery,
          integrations,
          logger,
          settings,
          reader: deps.urlReader,
          announce: announceDocs({ events, signals, logger }),
        });
        if (parts.generator) {
          deps.generator.setTechdocsGenerator(parts.generator);
        }
        deps.preparer.registerPreparer('dir', parts.folderPreparer);
        deps.publisher.registerPublisher('local', parts.publisher);
        if (settings.refresh) {
          await scheduleRefresh({
            ...deps,
            settings: settings.refresh,
            integrations,
            builder: parts.builder,
            sleep: milliseconds =>
              sleep(milliseconds, undefined, { ref: false }),
          });
        }
      },
    });
  },
});
