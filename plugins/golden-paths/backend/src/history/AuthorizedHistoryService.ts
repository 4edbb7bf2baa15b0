import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { authorize, readPage } from '@callboard/backend-kit';
import { goldenPathsReadPermission } from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import type { VisibleEntities } from '@callboard/backend-kit';
import type { HistoryReadModel } from './HistoryReadModel';
import type { HistoryQuery, HistoryService } from './HistoryService';

const positionSchema = z.object({ at: z.iso.datetime(), id: z.string() });

/** What {@link AuthorizedHistoryService} needs. */
export interface AuthorizedHistoryOptions {
  entities: Pick<VisibleEntities, 'among'>;
  history: HistoryReadModel;
  permissions: PermissionsService;
}

/** Lets through to the history of an entity who may see the entity. */
export class AuthorizedHistoryService implements HistoryService {
  readonly #options: AuthorizedHistoryOptions;

  static create(options: AuthorizedHistoryOptions) {
    return new AuthorizedHistoryService(options);
  }

  private constructor(options: AuthorizedHistoryOptions) {
    this.#options = options;
  }

  async list(
    { entityRef, cursor, limit }: HistoryQuery,
    { credentials }: { credentials: BackstageCredentials },
  ) {
    const { entities, history, permissions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    const visible = await entities.among([entityRef], credentials);
    if (!visible.has(entityRef)) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
    return readPage({
      query: { cursor, limit },
      position: positionSchema,
      read: (after, count) => history.read(entityRef, { after, limit: count }),
      positionOf: ({ at, id }) => ({ at, id }),
    });
  }
}
