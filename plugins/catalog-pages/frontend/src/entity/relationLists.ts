import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { relationTargets } from '../shared/entityRefs';
import { RelatedEntities } from './useRelatedEntities';

/** A list of entities that one relation leads to. */
export interface RelationList {
  title: string;
  /** Name of the relation, as in `dependsOn`. */
  relation: string;
  /** Only targets of this kind, lower case. */
  kind?: string;
}

/** What an entity is made of. */
export const partLists: RelationList[] = [
  { title: 'Subdomains', relation: RELATION_HAS_PART, kind: 'domain' },
  { title: 'Systems', relation: RELATION_HAS_PART, kind: 'system' },
  { title: 'Components', relation: RELATION_HAS_PART, kind: 'component' },
  { title: 'APIs', relation: RELATION_HAS_PART, kind: 'api' },
  { title: 'Resources', relation: RELATION_HAS_PART, kind: 'resource' },
];

/** How an entity takes part in APIs. */
export const apiLists: RelationList[] = [
  { title: 'Provided APIs', relation: RELATION_PROVIDES_API },
  { title: 'Consumed APIs', relation: RELATION_CONSUMES_API },
  { title: 'Providers', relation: RELATION_API_PROVIDED_BY },
  { title: 'Consumers', relation: RELATION_API_CONSUMED_BY },
];

/** What an entity needs, and what needs it. */
export const dependencyLists: RelationList[] = [
  { title: 'Depends on', relation: RELATION_DEPENDS_ON },
  { title: 'Used by', relation: RELATION_DEPENDENCY_OF },
];

/** The relations that a drawing of dependencies follows. */
export const drawnRelations = [
  RELATION_DEPENDS_ON,
  RELATION_DEPENDENCY_OF,
  RELATION_PROVIDES_API,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_API_CONSUMED_BY,
  RELATION_PART_OF,
  RELATION_HAS_PART,
  RELATION_PARENT_OF,
  RELATION_CHILD_OF,
];

/** Those of them that tell how a thing works, not where it is filed. */
export const workingRelations = drawnRelations.filter(
  relation => ![RELATION_PART_OF, RELATION_HAS_PART].includes(relation),
);

/** Tells whether an entity has a relation that the lists show. */
export function hasRelation(entity: Entity, lists: RelationList[]): boolean {
  return lists.some(
    ({ relation, kind }) => relationTargets(entity, relation, kind).length > 0,
  );
}

/** Counts the neighbours that a drawing would show. */
export function countDrawn(entity: Entity): number {
  return new Set(
    (entity.relations ?? [])
      .filter(({ type }) => drawnRelations.includes(type))
      .map(({ targetRef }) => targetRef),
  ).size;
}

/**
 * Looks up the entities of a list.
 *
 * @param entity - whose relations are followed
 * @param related - what was loaded for it
 * @returns the known ones by name, and the references that lead nowhere
 */
export function listEntities(
  entity: Entity,
  related: RelatedEntities,
  list: RelationList,
): { entities: Entity[]; missing: string[] } {
  const refs = relationTargets(entity, list.relation, list.kind);
  const nameOf = (found: Entity) => found.metadata.title ?? found.metadata.name;
  const entities = refs
    .flatMap(ref => related.byRef.get(ref) ?? [])
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return {
    entities,
    missing: refs.filter(ref => related.missing.includes(ref)),
  };
}
