import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { authorize, readPage } from '@callboard/backend-kit';
import {
  goldenPathsReadPermission,
  type Drift,
} from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import type { VisibleEntities } from '@callboard/backend-kit';
import type { DefaultDriftService } from './DefaultDriftService';
import type { DriftPageQuery, DriftService } from './DriftService';
import type { StoredDrift } from './DriftStore';

const positionSchema = z.object({ entityRef: z.string() });

/** What {@link AuthorizedDriftService} needs. */
export interface AuthorizedDriftOptions {
  entities: VisibleEntities;
  inner: DefaultDriftService;
  permissions: PermissionsService;
}

/** Shows how far services are from their templates to those who may see them. */
export class AuthorizedDriftService implements DriftService {
  readonly #options: AuthorizedDriftOptions;

  static create(options: AuthorizedDriftOptions) {
    return new AuthorizedDriftService(options);
  }

  private constructor(options: AuthorizedDriftOptions) {
    this.#options = options;
  }

  async list(query: DriftPageQuery, credentials: BackstageCredentials) {
    const { entities, inner, permissions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    const { cursor, limit, template: templateRef, ...filter } = query;
    const page = await readPage({
      query: { cursor, limit },
      position: positionSchema,
      read: (start, count) =>
        entities.read<StoredDrift>({
          read: (after, size) =>
            inner.list(
              { templateRef, ...filter },
              { after: (after ?? start)?.entityRef, limit: size },
            ),
          limit: count,
          credentials,
        }),
      positionOf: ({ entityRef }) => ({ entityRef }),
    });
    const items = await inner.complete(page.items);
    // One service is asked for by its own page, which shows where it is from.
    return {
      ...page,
      items: query.entityRef ? await inner.addOrigins(items) : items,
    };
  }

  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Drift> {
    await this.#needVisible(entityRef, credentials);
    const drift = await this.#options.inner.get(entityRef);
    return this.#forCaller(drift, credentials);
  }

  async refresh(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Drift> {
    await this.#needVisible(entityRef, credentials);
    const drift = await this.#options.inner.refresh(entityRef);
    return this.#forCaller(drift, credentials);
  }

  /** What a template holds is for those who may see the template. */
  async #forCaller(
    drift: Drift,
    credentials: BackstageCredentials,
  ): Promise<Drift> {
    const { templateRef } = drift;
    const visible = await this.#options.entities.among(
      [templateRef],
      credentials,
    );
    return visible.has(templateRef)
      ? drift
      : { ...drift, files: drift.files.map(({ diff: _, ...file }) => file) };
  }

  async #needVisible(entityRef: string, credentials: BackstageCredentials) {
    const { entities, permissions } = this.#options;
    await authorize(permissions, goldenPathsReadPermission, credentials);
    const visible = await entities.among([entityRef], credentials);
    if (!visible.has(entityRef)) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
  }
}
