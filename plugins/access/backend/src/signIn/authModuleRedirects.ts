import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { createRedirectsRouter } from './createRedirectsRouter';
import { readAppUrlConfig } from './readAppUrlConfig';

/** Keeps sign-in from sending people to somebody else's page. */
export const authModuleRedirects = createBackendModule({
  pluginId: 'auth',
  moduleId: 'redirects',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
      },
      async init({ config, httpRouter }) {
        httpRouter.use(createRedirectsRouter(readAppUrlConfig(config)));
      },
    });
  },
});
