import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { ClientOptions } from '@callboard/http-client';

/** What {@link ownServiceClient} needs. */
export interface OwnServiceClientDeps {
  auth: AuthService;
  discovery: DiscoveryService;
}

/**
 * What clients need that ask another plugin's backend in the name of this
 * plugin, with a token for each call.
 *
 * @param targetPluginId - whose backend is asked
 */
export function ownServiceClient(
  { auth, discovery }: OwnServiceClientDeps,
  targetPluginId: string,
): ClientOptions {
  return {
    discoveryApi: discovery,
    fetchApi: {
      fetch: async (input, init) => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId,
        });
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  };
}
