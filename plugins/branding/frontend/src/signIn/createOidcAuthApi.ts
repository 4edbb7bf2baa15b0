import { OAuth2 } from '@backstage/core-app-api';
import {
  ApiHolder,
  configApiRef,
  discoveryApiRef,
  oauthRequestApiRef,
} from '@backstage/frontend-plugin-api';
import { readAuthConfig } from './readAuthConfig';
import type { SignInAuthApi } from './signInProviders';

/**
 * The client for a company's OpenID Connect provider; upstream has none. It is
 * loaded only by those who sign in this way.
 */
export function createOidcAuthApi(apis: ApiHolder): SignInAuthApi | undefined {
  const configApi = apis.get(configApiRef);
  const discoveryApi = apis.get(discoveryApiRef);
  const oauthRequestApi = apis.get(oauthRequestApiRef);
  if (!discoveryApi || !oauthRequestApi) {
    return undefined;
  }
  return OAuth2.create({
    configApi,
    discoveryApi,
    oauthRequestApi,
    provider: { id: 'oidc', title: 'Company account', icon: () => null },
    environment: readAuthConfig(configApi).environment,
    defaultScopes: ['openid', 'profile', 'email'],
    popupOptions: { size: { width: 600, height: 720 } },
  });
}
