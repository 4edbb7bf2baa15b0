import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { GiteaEntityProvider } from '@backstage/plugin-catalog-backend-module-gitea';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  FORGE_PUSH_TOPIC,
  forgePushEventSchema,
} from '@callboard/plugin-forge-common';
import { ActiveRepositoriesProvider } from './ActiveRepositoriesProvider';
import { GiteaDiscovery } from './GiteaDiscovery';
import { GiteaRepositoriesClient } from './GiteaRepositoriesClient';
import { readDiscoveryConfig } from './readDiscoveryConfig';

/**
 * Finds catalog files in the organisations named in `catalog.providers.gitea`,
 * on the embedded Git host and on any other Gitea host. Stands in for the stock
 * gitea module: the provider is the stock one, but it also runs right after the
 * start and after every push to the embedded host, and archived repositories
 * are left out.
 *
 * @public
 */
export const catalogModuleForge = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'forge',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        scmEvents: catalogScmEventsServiceRef,
      },
      async init(deps) {
        const { catalog, config, events, logger, scmEvents } = deps;
        const sources = readDiscoveryConfig(config);
        if (sources.length === 0) {
          return;
        }
        const discovery = new GiteaDiscovery(sources, deps.scheduler);
        const repositories = new GiteaRepositoriesClient(
          ScmIntegrations.fromConfig(config),
        );
        const providers = GiteaEntityProvider.fromConfig(config, {
          logger,
          schedule: discovery.taskRunner,
        });
        catalog.addEntityProvider(
          // One provider for each source, in the same order.
          providers.map(
            (provider, index) =>
              new ActiveRepositoriesProvider(provider, () =>
                repositories.listArchived(sources[index]),
              ),
          ),
        );
        // Not before everything is up: the events plugin may not have its bus
        // yet, and the forge may not listen yet.
        deps.rootLifecycle.addStartupHook(async () => {
          await events.subscribe({
            id: 'forge',
            topics: [FORGE_PUSH_TOPIC],
            async onEvent({ eventPayload }) {
              const push = forgePushEventSchema.parse(eventPayload);
              await Promise.all([
                scmEvents.publish([
                  { type: 'repository.updated', url: push.repoUrl },
                ]),
                discovery.listAfter(push),
              ]);
            },
          });
          discovery
            .listAll()
            .catch(error => logger.error('Discovery failed', error));
        });
      },
    });
  },
});
