import { type Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';

/** What the catalog knows of an entity that forms ask for, by usual names. */
export function answersOfEntity(entity: Entity): Record<string, string> {
  const { name, title, description } = entity.metadata;
  const { system, type, lifecycle } = entity.spec ?? {};
  const owner = entity.relations?.find(
    relation => relation.type === RELATION_OWNED_BY,
  )?.targetRef;
  return Object.fromEntries(
    Object.entries({
      ...{ name, title, description, owner, system, type, lifecycle },
      component_id: name,
    }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
