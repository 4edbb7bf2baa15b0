import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { authorize } from '@callboard/backend-kit';
import {
  goldenPathsReadPermission,
  type EditedTemplate,
} from '@callboard/plugin-golden-paths-common';
import type { TemplateVersions } from '../versions/TemplateVersions';
import type { TemplateText } from './TemplateText';

/** What {@link AuthorizedTemplateSourceService} needs. */
export interface TemplateSourceOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  permissions: PermissionsService;
  text: TemplateText;
  versions: Pick<TemplateVersions, 'current'>;
}

/** Gives templates as they were written to those who may see them. */
export class AuthorizedTemplateSourceService {
  readonly #options: TemplateSourceOptions;

  static create(options: TemplateSourceOptions) {
    return new AuthorizedTemplateSourceService(options);
  }

  private constructor(options: TemplateSourceOptions) {
    this.#options = options;
  }

  /**
   * @param templateRef - entity ref
   * @param credentials - of who asks
   * @throws NotFoundError when there is none that they may see
   */
  async get(
    templateRef: string,
    credentials: BackstageCredentials,
  ): Promise<EditedTemplate> {
    const { catalog, permissions, text, versions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    const entity = await catalog.getEntityByRef(templateRef, { credentials });
    if (entity?.kind !== 'Template') {
      throw new NotFoundError(`There is no template ${templateRef}`);
    }
    const current = await versions.current(templateRef);
    return {
      text: await text.read(entity),
      files: [...(current?.files ?? [])].map(([path, content]) => ({
        path,
        base64Content: content.toString('base64'),
      })),
    };
  }
}
