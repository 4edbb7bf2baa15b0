import type {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

const KEEP_MS = 10_000;
const MOST_TOKENS = 5000;

/** Credentials of a token that was verified. */
export interface VerifiedToken {
  credentials: BackstageCredentials;
  /** When it is verified again, in ms since 1970. */
  until: number;
}

/** What {@link rememberUsers} needs. */
export interface RememberUsersOptions {
  auth: AuthService;
  /** By token, oldest first; shared by the plugins of a process. */
  verified: Map<string, VerifiedToken>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/**
 * An auth service that verifies the token of a user once in ten seconds, and
 * not for each request of a page: a signature costs half a millisecond of
 * processor time. Those of services are remembered by `RememberedPluginTokens`.
 */
export function rememberUsers({
  auth,
  verified,
  now = Date.now,
}: RememberUsersOptions): AuthService {
  const authenticate: AuthService['authenticate'] = async (token, options) => {
    // A limited token is let in by some endpoints only.
    if (options?.allowLimitedAccess) {
      return auth.authenticate(token, options);
    }
    const at = now();
    const known = verified.get(token);
    if (known && at < known.until) {
      return copyOf(known.credentials);
    }
    verified.delete(token);
    const credentials = await auth.authenticate(token, options);
    if (isPerson(auth, credentials)) {
      const expires = credentials.expiresAt?.getTime() ?? 0;
      verified.set(token, {
        credentials,
        until: Math.min(at + KEEP_MS, expires),
      });
      forgetOldest(verified);
    }
    return credentials;
  };
  return {
    authenticate,
    getLimitedUserToken: auth.getLimitedUserToken.bind(auth),
    getNoneCredentials: auth.getNoneCredentials.bind(auth),
    getOwnServiceCredentials: auth.getOwnServiceCredentials.bind(auth),
    getPluginRequestToken: auth.getPluginRequestToken.bind(auth),
    isPrincipal: auth.isPrincipal.bind(auth) as AuthService['isPrincipal'],
    listPublicServiceKeys: auth.listPublicServiceKeys.bind(auth),
  };
}

/** A token of the person themselves, not of a service that acts for them. */
function isPerson(
  auth: AuthService,
  credentials: BackstageCredentials,
): credentials is BackstageCredentials<BackstageUserPrincipal> {
  return auth.isPrincipal(credentials, 'user') && !credentials.principal.actor;
}

/** Each request has credentials of its own: what is known of it hangs on them. */
function copyOf<T extends object>(credentials: T): T {
  return Object.defineProperties(
    {},
    Object.getOwnPropertyDescriptors(credentials),
  ) as T;
}

function forgetOldest(verified: Map<string, VerifiedToken>) {
  if (verified.size > MOST_TOKENS) {
    const [oldest] = verified.keys();
    verified.delete(oldest);
  }
}
