import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Principal } from '@callboard/plugin-access-common';

/** Everybody there is, as far as a policy goes. */
export interface Everybody {
  principals: Principal[];
  /** Whether there are more users than can be looked at. */
  complete: boolean;
}

/** The people that questions are about. */
export interface Principals {
  /**
   * Who asks.
   *
   * @throws InputError if it is a service
   */
  self(credentials: BackstageCredentials): Promise<Principal>;

  /**
   * Somebody else.
   *
   * @param userEntityRef - full reference in any case
   * @throws NotFoundError if there is no such user
   */
  named(userEntityRef: string): Promise<Principal>;

  /** All users of the catalog, by reference. */
  everybody(): Promise<Everybody>;
}
