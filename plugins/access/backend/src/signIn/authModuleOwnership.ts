import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { authOwnershipResolutionExtensionPoint } from '@backstage/plugin-auth-node';
import { liveIdentitiesServiceRef } from '@callboard/backend-kit';

/** Tells the browser of those who sign in about the groups above theirs, too. */
export const authModuleOwnership = createBackendModule({
  pluginId: 'auth',
  moduleId: 'ownership',
  register(env) {
    env.registerInit({
      deps: {
        identities: liveIdentitiesServiceRef,
        ownership: authOwnershipResolutionExtensionPoint,
      },
      async init({ identities, ownership }) {
        ownership.setAuthOwnershipResolver({
          async resolveOwnershipEntityRefs(user) {
            identities.forget(stringifyEntityRef(user));
            return {
              ownershipEntityRefs: await identities.ownershipOf(user),
            };
          },
        });
      },
    });
  },
});
