import type { Entity } from '@backstage/catalog-model';

/** Says which template an entity is from. */
export const SOURCE_TEMPLATE_ANNOTATION = 'backstage.io/source-template';

/** Relation from an entity to the template it is from. */
const SCAFFOLDED_FROM = 'scaffoldedFrom';

/**
 * Tells which template an entity is from by what the catalog says of it.
 *
 * @returns entity ref of the template; undefined when the catalog does not know
 */
export function sourceTemplateOf(entity: Entity): string | undefined {
  return (
    entity.metadata.annotations?.[SOURCE_TEMPLATE_ANNOTATION] ??
    entity.relations?.find(({ type }) => type === SCAFFOLDED_FROM)?.targetRef
  );
}
