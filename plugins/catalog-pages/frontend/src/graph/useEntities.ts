import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Load, useLoad } from '../shared/useLoad';

/**
 * Loads entities by their full references.
 *
 * @returns those that exist, in the order of the references; never any while
 * there is no reference
 */
export function useEntities(entityRefs: string[]): Load<Entity[]> {
  const catalogApi = useApi(catalogApiRef);
  const load = async () => {
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata', 'spec.type', 'spec.profile'],
    });
    return items.filter((item): item is Entity => item !== undefined);
  };
  return useLoad(entityRefs.length > 0 ? load : undefined, entityRefs.join());
}
