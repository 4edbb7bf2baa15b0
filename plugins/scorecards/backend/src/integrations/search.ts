import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { StandardsClient } from '@callboard/plugin-scorecards-common';
import { onBehalfOfClient } from './onBehalfOfClient';
import { StandardsCollatorFactory } from './StandardsCollatorFactory';

/** Makes checks and tracks searchable. */
export const searchModuleScorecards = createBackendModule({
  pluginId: 'search',
  moduleId: 'scorecards',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ indexRegistry, scheduler, ...deps }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner({
            initialDelay: { seconds: 45 },
            frequency: { minutes: 10 },
            timeout: { minutes: 5 },
          }),
          factory: new StandardsCollatorFactory(async () => {
            const credentials = await deps.auth.getOwnServiceCredentials();
            return new StandardsClient(
              await onBehalfOfClient(deps, credentials),
            );
          }),
        });
      },
    });
  },
});
