import { NotAllowedError } from '@backstage/errors';
import { decodeOAuthState } from '@backstage/plugin-auth-node';
import { Router } from 'express';

/**
 * Refuses to begin or to end a sign-in that leads to another origin than that
 * of the app.
 *
 * Upstream reason: the address to return to is taken from the state of the
 * request as it is, also if the request fails, and the state is not signed. A
 * link to the portal could so lead to any page.
 *
 * @param appUrl - `app.baseUrl`
 */
export function createRedirectsRouter(appUrl: string): Router {
  const router = Router();
  router.all('/:provider/start', (request, _response, next) => {
    assertOwn(request.query.redirectUrl?.toString(), appUrl);
    next();
  });
  router.all('/:provider/handler/frame', (request, _response, next) => {
    assertOwn(readRedirectUrl(request.query.state?.toString()), appUrl);
    next();
  });
  return router;
}

function readRedirectUrl(state: string | undefined): string | undefined {
  try {
    return decodeOAuthState(state ?? '').redirectUrl;
  } catch {
    // The provider says what is wrong with it.
    return undefined;
  }
}

function assertOwn(redirectUrl: string | undefined, appUrl: string) {
  if (redirectUrl !== undefined && originOf(redirectUrl) !== originOf(appUrl)) {
    throw new NotAllowedError(
      'redirectUrl has to be a whole address of the app, below app.baseUrl',
    );
  }
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
