import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { createLocationsRouter } from './createLocationsRouter';

/** Keeps what somebody registered from being replaced by anybody. */
export const catalogModuleLocations = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'locations',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpAuth, httpRouter, permissions }) {
        httpRouter.use(createLocationsRouter({ httpAuth, permissions }));
      },
    });
  },
});
