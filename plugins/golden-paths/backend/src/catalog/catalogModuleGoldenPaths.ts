import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { SourceTemplateProcessor } from './SourceTemplateProcessor';
import {
  TEMPLATE_CHANGES_TOPIC,
  type TemplateChangesPayload,
} from './templateChanges';

/** Relates entities to their templates, and tells golden paths of changes within seconds. */
export const catalogModuleGoldenPaths = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'golden-paths',
  register(env) {
    env.registerInit({
      deps: {
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ events, logger, processing }) {
        processing.addProcessor(
          new SourceTemplateProcessor(async entityRef => {
            const eventPayload: TemplateChangesPayload = {
              entityRefs: [entityRef],
            };
            // A failure is left to the next scan.
            await events
              .publish({ topic: TEMPLATE_CHANGES_TOPIC, eventPayload })
              .catch(error =>
                logger.warn(
                  `The change of ${entityRef} could not be published`,
                  toError(error),
                ),
              );
          }),
        );
      },
    });
  },
});
