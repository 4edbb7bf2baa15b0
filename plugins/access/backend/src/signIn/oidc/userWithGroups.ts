import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { InputError, isError, NotAllowedError } from '@backstage/errors';
import type {
  AuthResolverContext,
  OAuthAuthenticatorResult,
  SignInInfo,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { GROUPS_CLAIM } from '@callboard/backend-kit';
import type { LiveIdentities } from '@callboard/backend-kit';
import { z } from 'zod';
import { groupsFromClaims } from './groupsFromClaims';

/** More would make the token too long for the headers of a request. */
const MAX_GROUPS = 200;

const optionsSchema = z.strictObject({
  match: z
    .enum(['email', 'emailLocalPart', 'preferredUsername'])
    .default('email'),
  groupsClaim: z.string().min(1).default('groups'),
  groupPrefix: z.string().default(''),
  groupNamespace: z.string().min(1).default('default'),
  dangerouslyAllowSignInWithoutUserInCatalog: z.boolean().default(false),
});

type Options = z.output<typeof optionsSchema>;
type Info = SignInInfo<OAuthAuthenticatorResult<OidcAuthResult>>;

/** What the resolver needs of the portal. */
export interface UserWithGroupsSources {
  identities: Pick<LiveIdentities, 'forget' | 'ownershipOf' | 'withAncestors'>;
  /** Those of the references that are in the catalog. */
  findExisting: (groupRefs: string[]) => Promise<string[]>;
}

/**
 * The sign-in resolver `callboardUserWithGroups`: finds the user in the catalog,
 * and adds to their groups those that the identity provider names in a claim.
 *
 * @param sources - what it needs of the portal
 * @returns what reads the options of `signIn.resolvers`; it throws an InputError
 *   that names the option which cannot be used
 */
export function createUserWithGroupsFactory(sources: UserWithGroupsSources) {
  return (
    given?: unknown,
  ): SignInResolver<OAuthAuthenticatorResult<OidcAuthResult>> => {
    const options = readOptions(given);
    return async (info, context) => {
      const groups = await findGroups(info, options, sources);
      const { name, query } = readSubject(info, options);
      const user = await findUser(context, query, options);
      const sub = user
        ? stringifyEntityRef(user)
        : stringifyEntityRef({ kind: 'user', namespace: 'default', name });
      const ent = user
        ? await sources.identities.ownershipOf(user, groups)
        : await sources.identities.withAncestors(sub, groups);
      const claimed = user ? groups : ent.filter(ref => ref !== sub);
      const issued = await context.issueToken({
        claims: { sub, ent, [GROUPS_CLAIM]: claimed },
      });
      sources.identities.forget(sub);
      return issued;
    };
  };
}

function readOptions(given: unknown): Options {
  const options = optionsSchema.safeParse(given ?? {});
  if (!options.success) {
    const problems = options.error.issues.map(({ path, message }) =>
      [...path, message].join(': '),
    );
    throw new InputError(
      `The sign-in resolver callboardUserWithGroups cannot use its options: ${problems.join('; ')}`,
    );
  }
  return options.data;
}

async function findGroups(
  { result }: Info,
  options: Options,
  sources: UserWithGroupsSources,
): Promise<string[]> {
  const { tokenset, userinfo } = result.fullProfile;
  const idClaims = tokenset.id_token ? tokenset.claims() : undefined;
  const groups = groupsFromClaims([userinfo, idClaims], options);
  const existing = groups.length > 0 ? await sources.findExisting(groups) : [];
  if (existing.length > MAX_GROUPS) {
    throw new NotAllowedError(
      `Your account is in ${existing.length} groups of the portal, and ${MAX_GROUPS} is the most that fit into a session. An administrator can choose fewer with groupPrefix.`,
    );
  }
  return existing;
}

/** Which entity the account belongs to, and its name if there is none. */
function readSubject({ profile, result }: Info, { match }: Options) {
  if (match === 'preferredUsername') {
    const name = result.fullProfile.userinfo.preferred_username;
    if (!name) {
      throw new NotAllowedError(
        'Your account has no user name (claim preferred_username)',
      );
    }
    return { name, query: { entityRef: { name } } };
  }
  const { email } = profile;
  if (!email) {
    throw new NotAllowedError(
      'Your account has no email address that its provider has verified',
    );
  }
  const name = match === 'email' ? email : email.replace(/@.*$/, '');
  return {
    name,
    query:
      match === 'email'
        ? { filter: { 'spec.profile.email': email } }
        : { entityRef: { name } },
  };
}

async function findUser(
  context: AuthResolverContext,
  query: Parameters<AuthResolverContext['findCatalogUser']>[0],
  options: Options,
): Promise<Entity | undefined> {
  try {
    return (await context.findCatalogUser(query)).entity;
  } catch (error) {
    if (
      options.dangerouslyAllowSignInWithoutUserInCatalog &&
      isError(error) &&
      error.name === 'NotFoundError'
    ) {
      return undefined;
    }
    throw error;
  }
}
