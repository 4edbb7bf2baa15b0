import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthenticationError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { GroupAncestry, ReadEntities } from './GroupAncestry';
import type { IdentityConfig } from './readIdentityConfig';
import type { CachedAnswer, RevalidatingCache } from './RevalidatingCache';
import type { SignInClaims } from './SignInClaimsClient';

/** Who a user is right now. */
export interface UserIdentity {
  userEntityRef: string;
  /** The user, their groups, and all groups above these. */
  ownershipEntityRefs: string[];
}

/** What is kept of a user: their identity, or that they have none any more. */
export type IdentityAnswer = UserIdentity | { refusal: string };

/** What is shared by all plugins of this process. */
export interface IdentityState {
  config: IdentityConfig;
  cache: RevalidatingCache<IdentityAnswer>;
  ancestry: GroupAncestry;
}

/** Where a plugin finds out about users. */
export interface IdentitySources {
  readEntities: ReadEntities;
  readClaims: (
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ) => Promise<SignInClaims>;
}

/**
 * An answer is fetched anew after 15 s and given for at most 30 s, so that a
 * person who leaves loses access in half of the 60 s that are promised; a
 * refusal is kept shorter, because somebody may just have been added.
 */
const LIFETIME = { freshMs: 15_000, usableMs: 30_000 };
const REFUSAL_LIFETIME = { freshMs: 5_000, usableMs: 5_000 };

/** Finds out who users are, from the catalog rather than from their token. */
export class LiveIdentities {
  readonly #state: IdentityState;
  readonly #sources: IdentitySources;

  constructor(state: IdentityState, sources: IdentitySources) {
    this.#state = state;
    this.#sources = sources;
  }

  /**
   * Who the user of a verified token is.
   *
   * @param credentials - of a user
   * @throws AuthenticationError if they are not in the catalog any more and
   *   their sign-in does not let in people who are not
   * @throws ServiceUnavailableError if the catalog has not answered for so long
   *   that what is known about them is too old
   */
  async identify(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<UserIdentity> {
    const { userEntityRef } = credentials.principal;
    const answer = await this.#state.cache.get(userEntityRef, () =>
      this.#load(credentials),
    );
    if ('refusal' in answer) {
      throw new AuthenticationError(answer.refusal);
    }
    return answer;
  }

  /**
   * What somebody owns who signs in: the user, their groups and all above.
   *
   * @param user - their entity
   * @param groups - further groups, such as those of an identity provider
   */
  async ownershipOf(user: Entity, groups: string[] = []): Promise<string[]> {
    return this.withAncestors(stringifyEntityRef(user), [
      ...memberships(user),
      ...groups,
    ]);
  }

  /** The same for somebody without an entity, whose groups are known. */
  async withAncestors(userEntityRef: string, groups: string[]) {
    const all = await this.#state.ancestry.withAncestors(groups, refs =>
      this.#sources.readEntities(refs),
    );
    return [...new Set([userEntityRef, ...all])];
  }

  /** Takes what is known about a user for outdated, as after a sign-in. */
  forget(userEntityRef: string) {
    this.#state.cache.forget(userEntityRef);
  }

  async #load(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<CachedAnswer<IdentityAnswer>> {
    const { userEntityRef } = credentials.principal;
    try {
      const refs = await this.#ownership(credentials);
      return refs
        ? {
            value: { userEntityRef, ownershipEntityRefs: refs },
            ...LIFETIME,
          }
        : {
            value: {
              refusal: `${userEntityRef} is not in the catalog, so this account has no access any more`,
            },
            ...REFUSAL_LIFETIME,
          };
    } catch (error) {
      throw new ServiceUnavailableError(
        `Access of ${userEntityRef} cannot be decided while the catalog does not answer`,
        toError(error),
      );
    }
  }

  async #ownership(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<string[] | undefined> {
    const { config } = this.#state;
    const { userEntityRef } = credentials.principal;
    const [[user], claims] = await Promise.all([
      this.#sources.readEntities([userEntityRef]),
      config.hasGroupClaims ? this.#sources.readClaims(credentials) : undefined,
    ]);
    const groups = user
      ? memberships(user)
      : await this.#ownershipOfUnlisted(credentials, claims);
    if (!groups) {
      return undefined;
    }
    return this.withAncestors(userEntityRef, [
      ...groups,
      ...(claims?.groups ?? []),
    ]);
  }

  async #ownershipOfUnlisted(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    known: SignInClaims | undefined,
  ): Promise<string[] | undefined> {
    const { guest, allowsUnlisted } = this.#state.config;
    const { userEntityRef } = credentials.principal;
    if (guest?.userEntityRef === userEntityRef) {
      return guest.ownershipEntityRefs.filter(ref => ref !== userEntityRef);
    }
    if (!allowsUnlisted) {
      return undefined;
    }
    const claims = known ?? (await this.#sources.readClaims(credentials));
    // Resolvers that let in somebody without an entity say that this person owns
    // what is theirs alone. More means that there was an entity, and it is gone.
    const given = new Set([userEntityRef, ...(claims.groups ?? [])]);
    return claims.ownershipEntityRefs.every(ref => given.has(ref))
      ? []
      : undefined;
  }
}

function memberships(user: Entity): string[] {
  return (user.relations ?? []).flatMap(({ type, targetRef }) =>
    type === RELATION_MEMBER_OF && targetRef.startsWith('group:')
      ? [targetRef]
      : [],
  );
}
