import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { authorize, readPage } from '@callboard/backend-kit';
import type { Page, VisibleEntities } from '@callboard/backend-kit';
import {
  goldenPathsReadPermission,
  type Lineage,
} from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import type { LineageService } from './LineageService';

const positionSchema = z.object({ entityRef: z.string() });

/** Which page of which lineage. */
export interface LineagePageQuery {
  template?: string;
  entityRef?: string;
  cursor?: string;
  limit: number;
}

/** What {@link AuthorizedLineageService} needs. */
export interface AuthorizedLineageOptions {
  entities: VisibleEntities;
  inner: LineageService;
  permissions: PermissionsService;
}

/** Shows where entities come from to those who may see them. */
export class AuthorizedLineageService {
  readonly #options: AuthorizedLineageOptions;

  static create(options: AuthorizedLineageOptions) {
    return new AuthorizedLineageService(options);
  }

  private constructor(options: AuthorizedLineageOptions) {
    this.#options = options;
  }

  async list(
    query: LineagePageQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<Lineage>> {
    const { entities, inner, permissions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    const { template: templateRef, entityRef } = query;
    return readPage({
      query,
      position: positionSchema,
      read: (start, count) =>
        entities.read<Lineage>({
          read: (after, limit) =>
            inner.list({
              templateRef,
              entityRef,
              after: (after ?? start)?.entityRef,
              limit,
            }),
          limit: count,
          credentials,
        }),
      positionOf: item => ({ entityRef: item.entityRef }),
    });
  }

  /** @throws NotFoundError when it is from no template, or may not be seen */
  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Lineage> {
    const { items } = await this.list({ entityRef, limit: 1 }, credentials);
    if (items.length === 0) {
      throw new NotFoundError(
        `${entityRef} is not known to be from a template`,
      );
    }
    return items[0];
  }
}
