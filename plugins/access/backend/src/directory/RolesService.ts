import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { RolesPage, VersionRef } from '@callboard/plugin-access-common';

/** Which roles are asked for. */
export interface RolesQuery {
  /** Default: the published one. */
  version?: VersionRef;
  cursor?: string;
  /** How many roles the page may hold. */
  limit: number;
}

/** The roles of a policy with the people who are in them. */
export interface RolesService {
  /**
   * Reads a page, in the order of the policy.
   *
   * @throws NotFoundError if there is no such version
   * @throws InputError for a cursor that this list did not give
   */
  listRoles(
    query: RolesQuery,
    options: { credentials: BackstageCredentials },
  ): Promise<RolesPage>;
}
