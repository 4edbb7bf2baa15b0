import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { authorize } from '@callboard/backend-kit';
import {
  factRefreshPermission,
  scorecardsReadPermission,
  type GateRequest,
} from '@callboard/plugin-scorecards-common';
import type { GateService } from './GateService';

/** What {@link AuthorizedGateService} needs. */
export interface AuthorizedGateOptions {
  catalog: CatalogService;
  inner: GateService;
  permissions: PermissionsService;
}

/** Answers who may read scorecards and see the entity. */
export class AuthorizedGateService implements GateService {
  readonly #options: AuthorizedGateOptions;

  static create(options: AuthorizedGateOptions) {
    return new AuthorizedGateService(options);
  }

  private constructor(options: AuthorizedGateOptions) {
    this.#options = options;
  }

  async ask(request: GateRequest, call: Parameters<GateService['ask']>[1]) {
    const { catalog, inner, permissions } = this.#options;
    const { credentials } = call;
    await authorize(permissions, scorecardsReadPermission, credentials);
    if (request.fresh) {
      await authorize(permissions, factRefreshPermission, credentials);
    }
    const entity = await catalog.getEntityByRef(request.entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`There is no entity ${request.entityRef}`);
    }
    return inner.ask(request, call);
  }
}
