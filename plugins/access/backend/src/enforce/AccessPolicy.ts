import { ServiceUnavailableError } from '@backstage/errors';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type { CompiledPolicy } from '@callboard/plugin-access-common';
import type { PublishedPolicy } from '../policies/publishedPolicy';
import { DecisionCache } from './DecisionCache';
import { principalOf } from './principalOf';
import type { KnownPeople } from './principalOf';

/** What an {@link AccessPolicy} needs. */
export interface AccessPolicyOptions {
  published: PublishedPolicy;
  people: KnownPeople;
  /**
   * How long, in milliseconds, a policy holds that cannot be confirmed to be
   * the newest.
   */
  trustPolicyForMs: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/**
 * Decides by the published policy. While there is none, or none that is known
 * to be the newest, it decides nothing.
 */
export class AccessPolicy implements PermissionPolicy {
  readonly #published: PublishedPolicy;
  readonly #people: KnownPeople;
  readonly #trustPolicyForMs: number;
  readonly #now: () => number;
  readonly #cache = new DecisionCache();

  constructor(options: AccessPolicyOptions) {
    this.#published = options.published;
    this.#people = options.people;
    this.#trustPolicyForMs = options.trustPolicyForMs;
    this.#now = options.now ?? Date.now;
  }

  /**
   * @throws ServiceUnavailableError while no policy is known, or the one that
   *   is could not be confirmed for too long
   */
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    return this.#cache.decide(permission, user?.info, {
      policy: this.#policy(),
      principalOf: () => principalOf(user?.info, this.#people),
    });
  }

  #policy(): CompiledPolicy {
    const { current, confirmedAt } = this.#published;
    if (!current) {
      throw new ServiceUnavailableError(
        'Nothing can be allowed yet, because the policy is not loaded',
      );
    }
    const ageMs = this.#now() - confirmedAt;
    if (ageMs > this.#trustPolicyForMs) {
      throw new ServiceUnavailableError(
        `Nothing can be allowed now, because for ${Math.round(ageMs / 1000)} s it could not be confirmed that version ${current.version} of the policy still holds`,
      );
    }
    return current.policy;
  }
}
