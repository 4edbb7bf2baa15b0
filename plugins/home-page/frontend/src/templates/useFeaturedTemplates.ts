import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { useHomePageOptions } from '../config/useHomePageOptions';
import { Loaded, useLoad } from '../shared/useLoad';

const LIMIT = 4;
const RECOMMENDED = 'recommended';
const fields = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.type',
];

function isRecommended(entity: Entity): boolean {
  return entity.metadata.tags?.includes(RECOMMENDED) ?? false;
}

/**
 * The templates to start with: those of the configuration, else the ones
 * tagged `recommended`, filled up by name.
 */
export function useFeaturedTemplates(): Loaded<Entity[]> {
  const catalogApi = useApi(catalogApiRef);
  const { featuredTemplates } = useHomePageOptions();
  const load = useCallback(async () => {
    if (featuredTemplates) {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: featuredTemplates,
        fields,
      });
      return items.filter(item => item !== undefined);
    }
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'template' },
      orderFields: { field: 'metadata.name', order: 'asc' },
      fields,
      limit: 50,
    });
    return [
      ...items.filter(isRecommended),
      ...items.filter(item => !isRecommended(item)),
    ].slice(0, LIMIT);
  }, [catalogApi, featuredTemplates]);
  return useLoad(load);
}
