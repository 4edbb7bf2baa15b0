import { HostClient } from '../hosts/HostClient';

/**
 * Makes a client of a SonarQube server.
 *
 * @param options - the token goes as the user of basic authentication, which
 *   all versions of SonarQube take
 */
export function createSonarqubeClient(options: {
  baseUrl: string;
  token?: string;
}): HostClient {
  const { baseUrl, token } = options;
  const basic = Buffer.from(`${token}:`).toString('base64');
  const headers: Record<string, string> = token
    ? { authorization: `Basic ${basic}` }
    : {};
  return new HostClient({
    title: 'SonarQube',
    baseUrl,
    headers: async () => headers,
  });
}
