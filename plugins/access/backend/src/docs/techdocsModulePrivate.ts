import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { createPrivateDocsRouter } from './privateDocsRouter';

/** Keeps docs out of caches that several people share. */
export const techdocsModulePrivate = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'private',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        httpRouter.use(createPrivateDocsRouter());
      },
    });
  },
});
