import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { authorize, readPage } from '@callboard/backend-kit';
import {
  goldenPathsReadPermission,
  type TemplateAdoption,
  updateOpenPermission,
} from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import type { VisibleEntities } from '@callboard/backend-kit';
import type { TemplateVersions } from '../versions/TemplateVersions';
import type { DefaultUpdatesService } from './DefaultUpdatesService';
import type { ServiceAccess } from './ServiceAccess';
import type { TemplatesReadModel } from './TemplatesReadModel';
import { toShown } from './toShown';
import type {
  OpenUpdate,
  PageQuery,
  UpdatesCall,
  UpdatesService,
} from './UpdatesService';
import type { StoredUpdate, UpdateReader, UpdatesFilter } from './UpdatesStore';

const positionSchema = z.object({ openedAt: z.string(), id: z.string() });
const templatePositionSchema = z.object({ templateRef: z.string() });

/** What {@link AuthorizedUpdatesService} needs. */
export interface AuthorizedUpdatesOptions {
  access: ServiceAccess;
  entities: VisibleEntities;
  inner: DefaultUpdatesService;
  permissions: PermissionsService;
  store: Pick<UpdateReader, 'list'>;
  templates: TemplatesReadModel;
  versions: Pick<TemplateVersions, 'list'>;
}

/** Lets through to updates who may see the service, and may change it. */
export class AuthorizedUpdatesService implements UpdatesService {
  readonly #options: AuthorizedUpdatesOptions;

  static create(options: AuthorizedUpdatesOptions) {
    return new AuthorizedUpdatesService(options);
  }

  private constructor(options: AuthorizedUpdatesOptions) {
    this.#options = options;
  }

  async list(query: UpdatesFilter & PageQuery, { credentials }: UpdatesCall) {
    const { entities, store } = this.#options;
    await this.#assertMayRead(credentials);
    const { cursor, limit, ...filter } = query;
    const page = await readPage({
      query: { cursor, limit },
      position: positionSchema,
      read: (start, count) =>
        entities.read<StoredUpdate>({
          read: (after, size) =>
            store.list(filter, { after: after ?? start, limit: size }),
          limit: count,
          credentials,
        }),
      positionOf: ({ openedAt, id }) => ({ openedAt, id }),
    });
    return { ...page, items: page.items.map(toShown) };
  }

  async open(request: OpenUpdate, call: UpdatesCall) {
    const { access, inner } = this.#options;
    await access.assertMayChange(
      request.entityRef,
      updateOpenPermission,
      call.credentials,
    );
    return toShown(await inner.open(request, call));
  }

  async openClean(templateRef: string, call: UpdatesCall) {
    const { access, entities, inner } = this.#options;
    const { credentials } = call;
    const owners = await access.ownersFor(updateOpenPermission, credentials);
    await this.#assertVisible(templateRef, credentials);
    return inner.openClean(
      { templateRef, owners },
      {
        ...call,
        visible: refs => entities.among(refs, credentials),
      },
    );
  }

  async listTemplates(query: PageQuery, { credentials }: UpdatesCall) {
    const { entities, templates } = this.#options;
    await this.#assertMayRead(credentials);
    return readPage({
      query,
      position: templatePositionSchema,
      read: async (start, count) => {
        const found = await entities.read<{
          entityRef: string;
          row: TemplateAdoption;
        }>({
          read: async (after, limit) => {
            const rows = await templates.list({
              after: after?.entityRef ?? start?.templateRef,
              limit,
            });
            return rows.map(row => ({ entityRef: row.templateRef, row }));
          },
          limit: count,
          credentials,
        });
        return found.map(({ row }) => row);
      },
      positionOf: ({ templateRef }) => ({ templateRef }),
    });
  }

  async getTemplate(templateRef: string, { credentials }: UpdatesCall) {
    await this.#assertMayRead(credentials);
    await this.#assertVisible(templateRef, credentials);
    const [found] = await this.#options.templates.list({ templateRef });
    if (!found) {
      throw new NotFoundError(`Nothing was made from ${templateRef}`);
    }
    return found;
  }

  async listVersions(templateRef: string, { credentials }: UpdatesCall) {
    await this.#assertMayRead(credentials);
    await this.#assertVisible(templateRef, credentials);
    return this.#options.versions.list(templateRef);
  }

  async #assertMayRead(credentials: BackstageCredentials) {
    const { permissions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
  }

  async #assertVisible(ref: string, credentials: BackstageCredentials) {
    const visible = await this.#options.entities.among([ref], credentials);
    if (!visible.has(ref)) {
      throw new NotFoundError(`There is no template ${ref}`);
    }
  }
}
