import type { Route } from './registeredRoutes';

/** A route that answers without credentials, and why it may. */
export interface OpenRoute {
  /** `*` stands for anything. */
  route: Route;
  status: number;
  why: string;
}

const nobodyHome = 'no such route; the plugin refuses what it does not know';

/** The reviewed list, of which the first match counts; all else answers 401. */
export const openRoutes: OpenRoute[] = [
  {
    route: '* /api/kubernetes*',
    status: 404,
    why: 'not started without clusters',
  },
  {
    route: 'GET /api/*/.backstage/auth/v1/jwks.json',
    status: 200,
    why: 'public keys that other plugins check tokens with',
  },
  {
    route: '* /api/auth/github/*',
    status: 404,
    why: 'not configured on a laptop',
  },
  {
    route: 'GET /api/auth/.backstage/actions/v1/actions',
    status: 200,
    why: 'names and schemas of the actions of sign-in, the same in every portal',
  },
  {
    route: 'GET /api/auth/.well-known/backstage/permissions/metadata',
    status: 200,
    why: 'sign-in has no permissions, so the list is empty',
  },
  {
    route: 'POST /api/auth/.backstage/actions/*/invoke',
    status: 403,
    why: 'refused by the action registry instead',
  },
  {
    route: 'GET /api/auth/.well-known/jwks.json',
    status: 200,
    why: 'public keys that tokens of users are checked with',
  },
  {
    route: 'GET /api/auth/.well-known/openid-configuration',
    status: 200,
    why: 'where sign-in is',
  },
  {
    route: 'GET /api/auth/persona/people',
    status: 200,
    why: 'whom a laptop offers to sign in as; 403 elsewhere',
  },
  {
    route: '* /api/auth/guest/refresh',
    status: 200,
    why: 'how a guest of a laptop comes in; 403 elsewhere',
  },
  {
    route: '* /api/auth/persona/refresh',
    status: 400,
    why: 'names no persona; 403 outside a laptop',
  },
  {
    route: '* /api/auth/*/start',
    status: 501,
    why: 'guest and persona redirect nowhere',
  },
  {
    route: '* /api/auth/*/handler/frame',
    status: 501,
    why: 'guest and persona are not redirected to',
  },
  { route: '* /api/auth/*', status: 404, why: nobodyHome },
  {
    route: 'GET /api/*/health',
    status: 200,
    why: 'says that the plugin is there and nothing else',
  },
  {
    route: 'GET /api/app*',
    status: 200,
    why: 'index.html of the app, which has to load before anybody signs in',
  },
  { route: 'POST /api/app*', status: 404, why: nobodyHome },
  {
    route: '* /api/signals*',
    status: 404,
    why: `${nobodyHome}; its sockets are tried in 14`,
  },
];

/** The first entry that a route matches. */
export function findOpenRoute(route: Route): OpenRoute | undefined {
  return openRoutes.find(open => patternOf(open.route).test(route));
}

function patternOf(route: Route): RegExp {
  const escaped = route
    .split('*')
    .map(part => part.replace(/[.?+^$|()[\]{}\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}
