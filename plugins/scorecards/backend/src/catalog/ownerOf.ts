import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';

/** Who answers for an entity; a group for itself. */
export function ownerOf(entity: Entity): string | undefined {
  if (entity.kind.toLocaleLowerCase('en-US') === 'group') {
    return stringifyEntityRef(entity);
  }
  const relation = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  return relation && stringifyEntityRef(parseEntityRef(relation.targetRef));
}
