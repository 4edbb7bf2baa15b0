import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { authorize } from '@callboard/backend-kit';
import {
  adoptPermission,
  goldenPathsReadPermission,
} from '@callboard/plugin-golden-paths-common';
import { repositoryOf } from '../day2/repositoryOf';
import type { ServiceAccess } from '../updates/ServiceAccess';
import { toShown } from '../updates/toShown';
import type { AdoptionMatcher } from './AdoptionMatcher';
import type { AdoptionsService, AdoptService } from './AdoptionsService';
import type { DefaultAdoptionsService } from './DefaultAdoptionsService';

/** What {@link AuthorizedAdoptionsService} needs. */
export interface AuthorizedAdoptionsOptions {
  access: ServiceAccess;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  inner: DefaultAdoptionsService;
  matcher: AdoptionMatcher;
  permissions: PermissionsService;
}

/** Lets through to adoption who may see a service, and may change it. */
export class AuthorizedAdoptionsService implements AdoptionsService {
  readonly #options: AuthorizedAdoptionsOptions;

  static create(options: AuthorizedAdoptionsOptions) {
    return new AuthorizedAdoptionsService(options);
  }

  private constructor(options: AuthorizedAdoptionsOptions) {
    this.#options = options;
  }

  async propose(entityRef: string, credentials: BackstageCredentials) {
    const { catalog, matcher, permissions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
    const { repositoryUrl } = repositoryOf(entity);
    return matcher.propose({ entity, repositoryUrl }, credentials);
  }

  async adopt(request: AdoptService, credentials: BackstageCredentials) {
    const { access, catalog, inner } = this.#options;
    const { entityRef, templateRef } = request;
    const entity = await access.assertMayChange(
      entityRef,
      adoptPermission,
      credentials,
    );
    if (!(await catalog.getEntityByRef(templateRef, { credentials }))) {
      throw new NotFoundError(`There is no template ${templateRef}`);
    }
    return toShown(await inner.adopt({ ...request, entity }, credentials));
  }
}
