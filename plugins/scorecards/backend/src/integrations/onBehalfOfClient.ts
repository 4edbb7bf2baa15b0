import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { ClientOptions } from '@callboard/http-client';

/**
 * What clients of scorecards need in other plugins' backends.
 *
 * @param credentials - on whose behalf they ask; a token holds for an hour
 */
export async function onBehalfOfClient(
  { auth, discovery }: { auth: AuthService; discovery: DiscoveryService },
  credentials: BackstageCredentials,
): Promise<ClientOptions> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: credentials,
    targetPluginId: 'scorecards',
  });
  return {
    discoveryApi: discovery,
    fetchApi: {
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  };
}
