import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { liveIdentitiesServiceRef } from './liveIdentitiesServiceRef';

/**
 * User info from the catalog as it is now, with all groups above a user's own.
 *
 * Upstream reason: the default gives what the user's last sign-in found, for as
 * long as their token lives, without the groups above, and asks the auth plugin
 * anew for each token every five seconds.
 */
export const liveUserInfoFactory = createServiceFactory({
  service: coreServices.userInfo,
  deps: {
    auth: coreServices.auth,
    identities: liveIdentitiesServiceRef,
  },
  factory: ({ auth, identities }) => ({
    async getUserInfo(credentials) {
      if (!auth.isPrincipal(credentials, 'user')) {
        throw new InputError('Only users have user info');
      }
      return identities.identify(credentials);
    },
  }),
});
