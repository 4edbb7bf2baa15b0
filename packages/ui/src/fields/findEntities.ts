import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { FilterPredicate } from '@backstage/filter-predicates';

const SHOWN_AT_ONCE = 20;

/** An entity as a picker offers it; the id is its full reference. */
export interface FoundEntity {
  id: string;
  label: string;
  description?: string;
}

/**
 * Finds the first entities by name.
 *
 * @param catalogApi - where they are
 * @param query - which of them are meant
 * @param term - part of their name or title; empty for all
 */
export async function findEntities(
  catalogApi: CatalogApi,
  query: FilterPredicate,
  term: string,
): Promise<FoundEntity[]> {
  const { items } = await catalogApi.queryEntities({
    query,
    ...(term && {
      fullTextFilter: {
        term,
        fields: ['metadata.name', 'metadata.title', 'spec.profile.displayname'],
      },
    }),
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'spec.profile.displayName',
    ],
    orderFields: [{ field: 'metadata.name', order: 'asc' }],
    limit: SHOWN_AT_ONCE,
    totalItems: 'exclude',
  });
  return items.map(entity => {
    const { metadata, spec } = entity;
    const { displayName } = (spec?.profile ?? {}) as { displayName?: string };
    const ref = stringifyEntityRef(entity);
    return {
      id: ref,
      label: displayName ?? metadata.title ?? metadata.name,
      description: ref,
    };
  });
}
