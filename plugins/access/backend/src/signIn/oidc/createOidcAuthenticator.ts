import type { LoggerService } from '@backstage/backend-plugin-api';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';
import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { readOidcConfig } from './readOidcConfig';

interface Context {
  stock: ReturnType<typeof oidcAuthenticator.initialize>;
  endsSession: boolean;
}

/**
 * Upstream's OpenID Connect, whose sign-out can end the session at the provider
 * and ends the one of the portal also while the provider is away.
 */
export function createOidcAuthenticator(options: {
  appUrl: string;
  logger: LoggerService;
}) {
  const { appUrl, logger } = options;
  return createOAuthAuthenticator<Context, OidcAuthResult>({
    ...oidcAuthenticator,
    initialize: input => ({
      stock: oidcAuthenticator.initialize(input),
      ...readOidcConfig(input.config),
    }),
    start: (input, { stock }) => oidcAuthenticator.start(input, stock),
    authenticate: (input, { stock }) =>
      oidcAuthenticator.authenticate(input, stock),
    refresh: (input, { stock }) => oidcAuthenticator.refresh(input, stock),
    async logout(input, { stock, endsSession }) {
      try {
        await oidcAuthenticator.logout?.(input, stock);
      } catch (error) {
        logger.warn(`The provider did not revoke a refresh token: ${error}`);
      }
      const { client } = await stock.promise;
      return endsSession && client.issuer.metadata.end_session_endpoint
        ? {
            logoutUrl: client.endSessionUrl({
              client_id: client.metadata.client_id,
              post_logout_redirect_uri: appUrl,
            }),
          }
        : undefined;
    },
  });
}
