import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { oidcSignInResolvers } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  GROUP_CLAIMS_RESOLVER,
  liveIdentitiesServiceRef,
} from '@callboard/backend-kit';
import { createOidcAuthenticator } from './createOidcAuthenticator';
import { readAppUrlConfig } from './readOidcConfig';
import { createUserWithGroupsFactory } from './userWithGroups';

/** Sign-in with the identity provider of a company. Takes the place of upstream's module. */
export const authModuleOidc = createBackendModule({
  pluginId: 'auth',
  moduleId: 'oidc',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        identities: liveIdentitiesServiceRef,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, identities, logger, providers }) {
        const findExisting = async (entityRefs: string[]) => {
          const { items } = await catalog.getEntitiesByRefs(
            { entityRefs, fields: ['kind'] },
            { credentials: await auth.getOwnServiceCredentials() },
          );
          return entityRefs.filter((_, index) => items[index]);
        };
        providers.registerProvider({
          providerId: 'oidc',
          factory: createOAuthProviderFactory({
            authenticator: createOidcAuthenticator({
              appUrl: readAppUrlConfig(config),
              logger,
            }),
            signInResolverFactories: {
              ...oidcSignInResolvers,
              [GROUP_CLAIMS_RESOLVER]: createUserWithGroupsFactory({
                identities,
                findExisting,
              }),
            },
          }),
        });
      },
    });
  },
});
