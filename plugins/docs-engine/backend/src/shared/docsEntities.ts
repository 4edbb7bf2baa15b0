import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Says where the docs of an entity are. */
export const DOCS_ANNOTATION = 'backstage.io/techdocs-ref';

/** How {@link docsEntities} reads. */
export interface DocsEntitiesOptions {
  catalog: CatalogService;
  auth: AuthService;
  /** Fields that are needed, as the catalog names them. */
  fields: string[];
  /** Entities per request. */
  pageSize?: number;
}

/** Walks over all entities with docs of their own; one page of them is held at a time. */
export async function* docsEntities(
  options: DocsEntitiesOptions,
): AsyncGenerator<Entity> {
  const { catalog, auth, fields, pageSize = 100 } = options;
  const pages = catalog.streamEntities(
    {
      query: { [`metadata.annotations.${DOCS_ANNOTATION}`]: { $exists: true } },
      fields,
      pageSize,
      totalItems: 'exclude',
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const entities of pages) {
    yield* entities;
  }
}
