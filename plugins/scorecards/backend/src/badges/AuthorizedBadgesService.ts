import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { scorecardsReadPermission } from '@callboard/plugin-scorecards-common';
import { UNKNOWN_BADGE } from './BadgesService';
import type { BadgeQuery, BadgesService } from './BadgesService';

/** What the service needs. */
export interface AuthorizedBadgesServiceOptions {
  inner: BadgesService;
  catalog: CatalogService;
  permissions: PermissionsService;
  /** Whether anybody may see every badge, as `scorecards.badges.public` says. */
  isPublic: boolean;
}

/** Shows badges of what the caller may see; all others are unknown. */
export class AuthorizedBadgesService implements BadgesService {
  readonly #options: AuthorizedBadgesServiceOptions;

  static create(options: AuthorizedBadgesServiceOptions) {
    return new AuthorizedBadgesService(options);
  }

  private constructor(options: AuthorizedBadgesServiceOptions) {
    this.#options = options;
  }

  async getBadge(
    query: BadgeQuery,
    options: { credentials?: BackstageCredentials },
  ) {
    const { inner, isPublic } = this.#options;
    const { credentials } = options;
    const maySee =
      isPublic || (credentials && (await this.#maySee(query, credentials)));
    return maySee ? inner.getBadge(query, options) : UNKNOWN_BADGE;
  }

  async #maySee(
    { entityRef }: BadgeQuery,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { catalog, permissions } = this.#options;
    const [{ result }] = await permissions.authorize(
      [{ permission: scorecardsReadPermission }],
      { credentials },
    );
    return (
      result === AuthorizeResult.ALLOW &&
      (await catalog.getEntityByRef(entityRef, { credentials })) !== undefined
    );
  }
}
