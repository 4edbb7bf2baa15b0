import type { Config } from '@backstage/config';

/** The sign-in resolver that also takes groups from the identity provider. */
export const GROUP_CLAIMS_RESOLVER = 'callboardUserWithGroups';

/** Somebody who enters without an account. */
export interface GuestIdentity {
  userEntityRef: string;
  ownershipEntityRefs: string[];
}

/** What the configuration of sign-in says about who users are. */
export interface IdentityConfig {
  /** Set where guests may enter. */
  guest?: GuestIdentity;
  /** Whether a provider lets people in who are not in the catalog. */
  allowsUnlisted: boolean;
  /** Whether a provider says in which groups people are. */
  hasGroupClaims: boolean;
}

/**
 * Reads `auth.providers` as upstream's sign-in does.
 *
 * @param config - the root configuration
 * @param isDevelopment - whether guests may enter without further ado
 */
export function readIdentityConfig(
  config: Config,
  isDevelopment: boolean,
): IdentityConfig {
  const providers = config.getOptionalConfig('auth.providers');
  const resolvers = (providers?.keys() ?? []).flatMap(id =>
    readResolvers(providers?.getOptional(id)),
  );
  return {
    guest: readGuest(providers?.getOptionalConfig('guest'), isDevelopment),
    allowsUnlisted: resolvers.some(
      resolver => resolver.dangerouslyAllowSignInWithoutUserInCatalog === true,
    ),
    hasGroupClaims: resolvers.some(
      resolver => resolver.resolver === GROUP_CLAIMS_RESOLVER,
    ),
  };
}

function readGuest(
  guest: Config | undefined,
  isDevelopment: boolean,
): GuestIdentity | undefined {
  const isAllowed =
    isDevelopment ||
    guest?.getOptionalBoolean('dangerouslyAllowOutsideDevelopment');
  if (!guest || !isAllowed) {
    return undefined;
  }
  const userEntityRef = (
    guest.getOptionalString('userEntityRef') ?? 'user:development/guest'
  ).toLocaleLowerCase('en-US');
  return {
    userEntityRef,
    ownershipEntityRefs: guest.getOptionalStringArray(
      'ownershipEntityRefs',
    ) ?? [userEntityRef],
  };
}

/** Those of a provider, and of each of its environments. */
function readResolvers(provider: unknown): Record<string, unknown>[] {
  if (!isRecord(provider)) {
    return [];
  }
  return [provider, ...Object.values(provider)].flatMap(section => {
    const signIn = isRecord(section) ? section.signIn : undefined;
    const resolvers = isRecord(signIn) ? signIn.resolvers : undefined;
    return Array.isArray(resolvers) ? resolvers.filter(isRecord) : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
