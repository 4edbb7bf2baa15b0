import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { Loaded, useLoad } from '../shared/useLoad';
import { useOwnershipRefs } from '../shared/useOwnershipRefs';

const LIMIT = 8;
const LISTED_KINDS = ['component', 'api', 'system', 'resource', 'domain'];

/** How many entities of a kind there are. */
export interface KindCount {
  /** As in `Component`. */
  kind: string;
  count: number;
}

/** What the person and their teams own. */
export interface Owned {
  counts: KindCount[];
  /** The first entities by kind and name. */
  entities: Entity[];
}

/** What the person and their teams own; two calls, side by side. */
export function useOwned(): Loaded<Owned> {
  const catalogApi = useApi(catalogApiRef);
  const getRefs = useOwnershipRefs();
  const load = useCallback(async () => {
    const filter = { 'relations.ownedBy': await getRefs() };
    const [facets, page] = await Promise.all([
      catalogApi.getEntityFacets({ filter, facets: ['kind'] }),
      catalogApi.queryEntities({
        filter: { ...filter, kind: LISTED_KINDS },
        orderFields: { field: 'metadata.name', order: 'asc' },
        fields: [
          'apiVersion',
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.type',
          'spec.lifecycle',
        ],
        limit: LIMIT,
      }),
    ]);
    return {
      counts: (facets.facets.kind ?? [])
        .map(({ value, count }) => ({ kind: value, count }))
        .sort((a, b) => b.count - a.count),
      entities: page.items,
    };
  }, [catalogApi, getRefs]);
  return useLoad(load);
}
