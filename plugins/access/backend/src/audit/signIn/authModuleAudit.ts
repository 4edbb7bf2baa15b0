import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { auditTrailServiceRef } from '@callboard/backend-kit';
import { watchSignIn } from './watchSignIn';

/** Records who signed in, who could not and why, and who signed out. */
export const authModuleAudit = createBackendModule({
  pluginId: 'auth',
  moduleId: 'audit',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        trail: auditTrailServiceRef,
      },
      async init({ httpRouter, trail }) {
        httpRouter.use(watchSignIn(trail));
      },
    });
  },
});
