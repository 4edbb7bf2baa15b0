import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { authorize } from '@callboard/backend-kit';
import { accessPolicyReadPermission } from '@callboard/plugin-access-common';
import type { RolesQuery, RolesService } from './RolesService';

/** Lets through to the roles who may read policies. */
export class AuthorizedRolesService implements RolesService {
  readonly #inner: RolesService;
  readonly #permissions: PermissionsService;

  static create(options: {
    inner: RolesService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedRolesService(options);
  }

  private constructor(options: {
    inner: RolesService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listRoles(
    query: RolesQuery,
    options: { credentials: BackstageCredentials },
  ) {
    await authorize(
      this.#permissions,
      accessPolicyReadPermission,
      options.credentials,
    );
    return this.#inner.listRoles(query, options);
  }
}
