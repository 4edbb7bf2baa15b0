import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRefParams } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { Load, useLoad } from '../shared/useLoad';

/** The entity of the page, and the reference that was looked for. */
export interface EntityFromUrl extends Load<Entity | undefined> {
  /** Full reference from the URL, lower case. */
  entityRef: string;
}

/**
 * Loads the entity that the URL names. It is asked for by reference in a list
 * of one: a missing entity is then an answer, not a failed request.
 */
export function useEntityFromUrl(): EntityFromUrl {
  const catalogApi = useApi(catalogApiRef);
  const params = useRouteRefParams(entityRouteRef);
  const entityRef = stringifyEntityRef(params);
  const load = useLoad(async () => {
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: [entityRef],
    });
    return items[0];
  }, entityRef);
  // While another entity loads, the last one must not show under its address.
  const value = load.loading ? undefined : load.value;
  const sameEntity = load.value && stringifyEntityRef(load.value) === entityRef;
  return { ...load, value: sameEntity ? load.value : value, entityRef };
}
