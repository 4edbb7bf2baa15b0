import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { HostClient } from '../hosts/HostClient';

/** Makes a client of TechDocs that asks with the portal's own credentials. */
export async function createTechDocsClient(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Promise<HostClient> {
  const { auth, discovery } = options;
  return new HostClient({
    title: 'TechDocs',
    baseUrl: await discovery.getBaseUrl('techdocs'),
    headers: async () => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'techdocs',
      });
      return { authorization: `Bearer ${token}` };
    },
  });
}
