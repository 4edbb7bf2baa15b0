import { CatalogApi } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Load, useLoad } from '../shared/useLoad';

/** The entities that an entity's relations point to. */
export interface RelatedEntities {
  /** By full reference, lower case. */
  byRef: Map<string, Entity>;
  /** References that were asked for and that the catalog does not know. */
  missing: string[];
}

/** More relations than this are not loaded one by one; lists link to the catalog. */
export const relatedLimit = 400;

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.links',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.profile',
];

// What a group owns can be thousands of entities; pages count and link those.
const leftOut = new Set(['ownerOf']);

const requests = new WeakMap<Entity, Promise<RelatedEntities>>();

function refsOf(entity: Entity): string[] {
  const refs = (entity.relations ?? [])
    .filter(relation => !leftOut.has(relation.type))
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  return [...new Set(refs)].slice(0, relatedLimit);
}

async function loadRelated(
  api: CatalogApi,
  entity: Entity,
): Promise<RelatedEntities> {
  const entityRefs = refsOf(entity);
  if (entityRefs.length === 0) {
    return { byRef: new Map(), missing: [] };
  }
  const { items } = await api.getEntitiesByRefs({ entityRefs, fields });
  const byRef = new Map<string, Entity>();
  const missing: string[] = [];
  entityRefs.forEach((ref, index) => {
    const found = items[index];
    if (found) {
      byRef.set(ref, found);
    } else {
      missing.push(ref);
    }
  });
  return { byRef, missing };
}

/**
 * Loads everything an entity's relations point to, with one request that all
 * cards of the page share.
 */
export function useRelatedEntities(entity: Entity): Load<RelatedEntities> {
  const api = useApi(catalogApiRef);
  const load = () => {
    const request = requests.get(entity) ?? loadRelated(api, entity);
    requests.set(entity, request);
    request.catch(() => requests.delete(entity));
    return request;
  };
  const version = entity.metadata.etag ?? '';
  return useLoad(load, `${stringifyEntityRef(entity)} ${version}`);
}
