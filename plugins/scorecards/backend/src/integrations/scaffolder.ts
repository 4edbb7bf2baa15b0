import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { GateClient } from '@callboard/plugin-scorecards-common';
import { createGateAction } from './createGateAction';
import { onBehalfOfClient } from './onBehalfOfClient';

/** Adds the template action `scorecards:gate` to the scaffolder. */
export const scaffolderModuleScorecards = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'scorecards',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, ...deps }) {
        actions.addActions(
          createGateAction(async (request, credentials) =>
            new GateClient(await onBehalfOfClient(deps, credentials)).ask(
              request,
            ),
          ),
        );
      },
    });
  },
});
