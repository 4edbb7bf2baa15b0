import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createPersonaAuthenticator } from './personaAuthenticator';
import { PersonaDirectory } from './PersonaDirectory';
import { createPersonaRouter } from './personaRouter';
import { readPersonaConfig } from './readPersonaConfig';

/** Lets developers sign in as any user of the catalog. */
export const authModulePersona = createBackendModule({
  pluginId: 'auth',
  moduleId: 'persona',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, httpRouter, providers }) {
        const persona = readPersonaConfig(
          config,
          process.env.NODE_ENV === 'development',
        );
        if (!persona) {
          return;
        }
        providers.registerProvider({
          providerId: 'persona',
          factory: createProxyAuthProviderFactory({
            authenticator: createPersonaAuthenticator(persona),
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: result.userEntityRef,
              }),
          }),
        });
        httpRouter.use(
          createPersonaRouter(
            new PersonaDirectory({ auth, catalog, config: persona }),
          ),
        );
        httpRouter.addAuthPolicy({
          path: '/persona/people',
          allow: 'unauthenticated',
        });
      },
    });
  },
});
