import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';

function entity(kind: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
  };
}

/** A group, and the names of those above it. */
export function group(name: string, parents: string[] = []): Entity {
  return {
    ...entity('Group', name),
    relations: parents.map(parent => ({
      type: 'childOf',
      targetRef: `group:default/${parent}`,
    })),
  };
}

/** A user, and the names of the groups they are in. */
export function user(name: string, groups: string[] = []): Entity {
  return {
    ...entity('User', name),
    relations: groups.map(one => ({
      type: 'memberOf',
      targetRef: `group:default/${one}`,
    })),
  };
}

/** A catalog that can change, be away, and tells what was read from it. */
export function catalogOf(entities: Entity[]) {
  const catalog = {
    entities,
    isAway: false,
    reads: [] as string[][],
    readEntities: async (refs: string[]) => {
      catalog.reads.push(refs);
      if (catalog.isAway) {
        throw new Error('connect ECONNREFUSED');
      }
      return refs.map(ref =>
        catalog.entities.find(one => stringifyEntityRef(one) === ref),
      );
    },
  };
  return catalog;
}
