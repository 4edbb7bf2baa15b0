import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { authorize } from '@callboard/backend-kit';
import {
  FactPush,
  factRefreshPermission,
  scorecardsReadPermission,
} from '@callboard/plugin-scorecards-common';
import type { CallOptions, FactsService } from './FactsService';

/** What {@link AuthorizedFactsService} needs. */
export interface AuthorizedFactsServiceOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  inner: FactsService;
  permissions: PermissionsService;
}

/** Lets through to facts who may see the entity and has the permission. */
export class AuthorizedFactsService implements FactsService {
  readonly #catalog: Pick<CatalogService, 'getEntityByRef'>;
  readonly #inner: FactsService;
  readonly #permissions: PermissionsService;

  static create(options: AuthorizedFactsServiceOptions) {
    return new AuthorizedFactsService(options);
  }

  private constructor(options: AuthorizedFactsServiceOptions) {
    this.#catalog = options.catalog;
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listSources(options: CallOptions) {
    await this.#authorizeRead(options);
    return this.#inner.listSources(options);
  }

  async listFacts(entityRef: string, options: CallOptions) {
    await this.#authorizeRead(options);
    await this.#see(entityRef, options);
    return this.#inner.listFacts(entityRef, options);
  }

  /** Who may push is said by the source itself, not by the policy. */
  async pushFacts(push: FactPush, options: CallOptions) {
    return this.#inner.pushFacts(push, options);
  }

  async refreshFacts(entityRef: string, options: CallOptions) {
    await authorize(
      this.#permissions,
      factRefreshPermission,
      options.credentials,
    );
    await this.#see(entityRef, options);
    return this.#inner.refreshFacts(entityRef, options);
  }

  async #authorizeRead({ credentials }: CallOptions) {
    await authorize(this.#permissions, scorecardsReadPermission, credentials);
  }

  async #see(entityRef: string, { credentials }: CallOptions) {
    if (!(await this.#catalog.getEntityByRef(entityRef, { credentials }))) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
  }
}
