import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { DefaultHttpAuthService } from '@backstage/backend-defaults/httpAuth';
import { liveIdentitiesServiceRef } from './liveIdentitiesServiceRef';
import { rememberUsers } from './rememberUsers';
import type { VerifiedToken } from './rememberUsers';

/**
 * Refuses requests of users who are not in the catalog any more.
 *
 * Upstream reason: a token stays valid until it expires, and endpoints that ask
 * for no permission (settings, notifications, own tasks) never learn that its
 * user has left.
 */
export const guardedHttpAuthFactory = createServiceFactory({
  service: coreServices.httpAuth,
  deps: {
    auth: coreServices.auth,
    discovery: coreServices.discovery,
    identities: liveIdentitiesServiceRef,
    plugin: coreServices.pluginMetadata,
  },
  createRootContext: () => new Map<string, VerifiedToken>(),
  factory({ auth, discovery, identities, plugin }, verified) {
    const httpAuth = DefaultHttpAuthService.create({
      auth: rememberUsers({ auth, verified }),
      discovery,
      pluginId: plugin.getId(),
    });
    const credentials: HttpAuthService['credentials'] = async (
      request,
      options,
    ) => {
      const found = await httpAuth.credentials(request, options);
      if (auth.isPrincipal(found, 'user')) {
        await identities.identify(found);
      }
      return found;
    };
    const issueUserCookie: HttpAuthService['issueUserCookie'] = async (
      response,
      options,
    ) =>
      httpAuth.issueUserCookie(response, {
        credentials:
          options?.credentials ??
          (await credentials(response.req, { allow: ['user'] })),
      });
    return { credentials, issueUserCookie };
  },
});
