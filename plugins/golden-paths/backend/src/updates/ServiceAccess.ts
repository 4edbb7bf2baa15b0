import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Entity } from '@backstage/catalog-model';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { authorize } from '@callboard/backend-kit';
import {
  goldenPathsReadPermission,
  updateManagePermission,
} from '@callboard/plugin-golden-paths-common';

/** What {@link ServiceAccess} needs. */
export interface ServiceAccessOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  permissions: PermissionsService;
  userInfo: UserInfoService;
}

/** Knows whose services somebody may bring up to date with a template. */
export class ServiceAccess {
  readonly #options: ServiceAccessOptions;

  constructor(options: ServiceAccessOptions) {
    this.#options = options;
  }

  /**
   * Whose services a caller may change.
   *
   * @param permission - what is to be done
   * @returns entity refs of owners; undefined for all services
   * @throws NotAllowedError that names the missing permission
   */
  async ownersFor(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<readonly string[] | undefined> {
    const { permissions, userInfo } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    await authorize(permissions, permission, credentials);
    const [decision] = await permissions.authorize(
      [{ permission: updateManagePermission }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW
      ? undefined
      : (await userInfo.getUserInfo(credentials)).ownershipEntityRefs;
  }

  /**
   * Lets through who may change a service.
   *
   * @returns the entity
   * @throws NotFoundError for an entity that the caller may not see
   * @throws NotAllowedError when neither is it theirs, nor may they change others
   */
  async assertMayChange(
    entityRef: string,
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const owners = await this.ownersFor(permission, credentials);
    const entity = await this.#options.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
    const isTheirs = (entity.relations ?? []).some(
      ({ type, targetRef }) =>
        type === RELATION_OWNED_BY && owners?.includes(targetRef),
    );
    if (owners && !isTheirs) {
      throw new NotAllowedError(
        `Only who owns ${entityRef} may do this, or has the permission ${updateManagePermission.name}`,
      );
    }
    return entity;
  }
}
