import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { ChangeBatches } from './ChangeBatches';
import { ChangeTellingProcessor } from './ChangeTellingProcessor';

/** Lets scorecards know of changes in the catalog within seconds. */
export const catalogModuleChanges = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'scorecards-changes',
  register(env) {
    env.registerInit({
      deps: {
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ events, lifecycle, logger, processing }) {
        const batches = new ChangeBatches({ events, logger });
        lifecycle.addShutdownHook(() => batches.flush());
        processing.addProcessor(
          new ChangeTellingProcessor(ref => batches.add(ref)),
        );
      },
    });
  },
});
