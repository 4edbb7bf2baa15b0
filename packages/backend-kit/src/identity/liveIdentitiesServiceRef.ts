import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { GroupAncestry } from './GroupAncestry';
import type { IdentityState } from './LiveIdentities';
import { LiveIdentities } from './LiveIdentities';
import { readIdentityConfig } from './readIdentityConfig';
import { RevalidatingCache } from './RevalidatingCache';
import { SignInClaimsClient } from './SignInClaimsClient';

/** What all plugins of this process know together about users. */
const identityStateServiceRef = createServiceRef<IdentityState>({
  id: 'callboard.identity-state',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }): IdentityState => ({
        config: readIdentityConfig(
          config,
          process.env.NODE_ENV === 'development',
        ),
        cache: new RevalidatingCache({ maxEntries: 10_000 }),
        ancestry: new GroupAncestry({ keepMs: 15_000, maxGroups: 10_000 }),
      }),
    }),
});

/** Who users are, for one plugin. */
export const liveIdentitiesServiceRef = createServiceRef<LiveIdentities>({
  id: 'callboard.live-identities',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
        state: identityStateServiceRef,
      },
      factory({ auth, catalog, discovery, state }) {
        const claims = new SignInClaimsClient({ auth, discovery });
        return new LiveIdentities(state, {
          readClaims: credentials => claims.read(credentials),
          async readEntities(entityRefs) {
            const { items } = await catalog.getEntitiesByRefs(
              {
                entityRefs,
                fields: [
                  'kind',
                  'metadata.name',
                  'metadata.namespace',
                  'relations',
                ],
              },
              { credentials: await auth.getOwnServiceCredentials() },
            );
            return items;
          },
        });
      },
    }),
});
