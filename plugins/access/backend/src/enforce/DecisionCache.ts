import type { BackstageUserInfo } from '@backstage/backend-plugin-api';
import type {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  CompiledPolicy,
  Principal,
} from '@callboard/plugin-access-common';

const NOBODY = '';

interface Entry {
  policy: CompiledPolicy;
  claims: readonly string[];
  principal: Principal;
  decisions: Map<string, PolicyDecision>;
}

/** How much a {@link DecisionCache} may hold. */
export interface DecisionCacheOptions {
  /** Users, of which those who asked last stay; default 2000. */
  users?: number;
  /** Decisions of a user; default 500. */
  decisionsPerUser?: number;
}

/**
 * Remembers what a policy decided for each user. What is remembered of a user
 * is forgotten as soon as another policy decides or the user is in other groups.
 */
export class DecisionCache {
  readonly #entries = new Map<string, Entry>();
  readonly #users: number;
  readonly #decisionsPerUser: number;

  constructor({
    users = 2000,
    decisionsPerUser = 500,
  }: DecisionCacheOptions = {}) {
    this.#users = users;
    this.#decisionsPerUser = decisionsPerUser;
  }

  /**
   * @param permission - what is asked about
   * @param info - of who asks; undefined for nobody
   * @param context - the policy, and how to make a principal of the user
   */
  decide(
    permission: Permission,
    info: BackstageUserInfo | undefined,
    context: { policy: CompiledPolicy; principalOf: () => Principal },
  ): PolicyDecision {
    const { decisions, policy, principal } = this.#entryOf(info, context);
    const key = keyOf(permission);
    const known = decisions.get(key);
    if (known) {
      return known;
    }
    const decision = policy.decide(permission, principal);
    if (decisions.size >= this.#decisionsPerUser) {
      decisions.clear();
    }
    decisions.set(key, decision);
    return decision;
  }

  #entryOf(
    info: BackstageUserInfo | undefined,
    context: { policy: CompiledPolicy; principalOf: () => Principal },
  ): Entry {
    const { policy } = context;
    const user = info?.userEntityRef ?? NOBODY;
    const claims = info?.ownershipEntityRefs ?? [];
    const known = this.#entries.get(user);
    const entry =
      known?.policy === policy && isSame(known.claims, claims)
        ? known
        : {
            policy,
            claims,
            principal: context.principalOf(),
            decisions: new Map(),
          };
    // Put last, so that the first is the one who has not asked for longest.
    this.#entries.delete(user);
    this.#entries.set(user, entry);
    if (this.#entries.size > this.#users) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
    return entry;
  }
}

/** All of a permission that a policy looks at: a browser may send any. */
function keyOf(permission: Permission): string {
  const { name, type, attributes } = permission;
  const resourceType = type === 'resource' ? permission.resourceType : '';
  return JSON.stringify([name, type, resourceType, attributes.action]);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((claim, index) => claim === b[index]))
  );
}
