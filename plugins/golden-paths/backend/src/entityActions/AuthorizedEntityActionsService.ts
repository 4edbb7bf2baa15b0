import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { authorize } from '@callboard/backend-kit';
import { goldenPathsReadPermission } from '@callboard/plugin-golden-paths-common';
import type { EntityAction } from '@callboard/plugin-golden-paths-common';
import type { ActionTemplates } from './ActionTemplates';
import { describeAction } from './describeAction';
import type {
  EntityActionsCall,
  EntityActionsService,
} from './EntityActionsService';
import type { ActionTemplate } from './readEntityAction';

/** What {@link AuthorizedEntityActionsService} needs. */
export interface AuthorizedEntityActionsOptions {
  catalog: Pick<CatalogService, 'getEntityByRef' | 'getEntitiesByRefs'>;
  permissions: PermissionsService;
  templates: ActionTemplates;
}

/** Shows of what can be done to an entity what the caller may see. */
export class AuthorizedEntityActionsService implements EntityActionsService {
  readonly #options: AuthorizedEntityActionsOptions;

  static create(options: AuthorizedEntityActionsOptions) {
    return new AuthorizedEntityActionsService(options);
  }

  private constructor(options: AuthorizedEntityActionsOptions) {
    this.#options = options;
  }

  async list(
    entityRef: string,
    { credentials }: EntityActionsCall,
  ): Promise<EntityAction[]> {
    const { catalog, permissions, templates } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
    const fitting = (await templates.list()).filter(({ appliesTo }) =>
      appliesTo(entity),
    );
    const visible = await this.#visible(fitting, credentials);
    const isAllowed =
      visible.length > 0 && (await this.#mayRunTemplates(credentials));
    return visible
      .map(template => describeAction(template, entity, { isAllowed }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }

  async #visible(
    templates: ActionTemplate[],
    credentials: BackstageCredentials,
  ): Promise<ActionTemplate[]> {
    if (templates.length === 0) {
      return [];
    }
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      {
        entityRefs: templates.map(({ templateRef }) => templateRef),
        fields: ['kind'],
      },
      { credentials },
    );
    return templates.filter((_, index) => items[index]);
  }

  async #mayRunTemplates(credentials: BackstageCredentials): Promise<boolean> {
    const [{ result }] = await this.#options.permissions.authorize(
      [{ permission: taskCreatePermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
