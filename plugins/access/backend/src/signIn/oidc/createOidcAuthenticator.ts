import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';
import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { readOidcConfig } from './readOidcConfig';

type Stock = ReturnType<typeof oidcAuthenticator.initialize>;

interface Context {
  stock: () => Stock;
  endsSession: boolean;
}

/**
 * Upstream's OpenID Connect, with three differences: a provider that was away
 * when the portal started is asked again, signing out can end the session at the
 * provider, and it ends the one of the portal also while the provider is away.
 */
export function createOidcAuthenticator(options: {
  appUrl: string;
  logger: LoggerService;
}) {
  const { appUrl, logger } = options;
  return createOAuthAuthenticator<Context, OidcAuthResult>({
    ...oidcAuthenticator,
    initialize: input => ({
      stock: untilFound(input, logger),
      ...readOidcConfig(input.config),
    }),
    start: (input, { stock }) => oidcAuthenticator.start(input, stock()),
    authenticate: (input, { stock }) =>
      oidcAuthenticator.authenticate(input, stock()),
    refresh: (input, { stock }) => oidcAuthenticator.refresh(input, stock()),
    async logout(input, { stock, endsSession }) {
      try {
        await oidcAuthenticator.logout?.(input, stock());
        const { client } = await stock().promise;
        return endsSession && client.issuer.metadata.end_session_endpoint
          ? {
              logoutUrl: client.endSessionUrl({
                client_id: client.metadata.client_id,
                post_logout_redirect_uri: appUrl,
              }),
            }
          : undefined;
      } catch (error) {
        logger.warn(`The provider did not take part in a sign-out: ${error}`);
        return undefined;
      }
    },
  });
}

/** Reads the provider's metadata, anew at the next use if that failed. */
function untilFound(
  input: { callbackUrl: string; config: Config },
  logger: LoggerService,
): () => Stock {
  let found: Stock | undefined;
  const find = () => {
    if (!found) {
      found = oidcAuthenticator.initialize(input);
      found.promise.catch(error => {
        found = undefined;
        logger.warn(`The OpenID Connect provider does not answer: ${error}`);
      });
    }
    return found;
  };
  find();
  return find;
}
