import { Entity, parseEntityRef } from '@backstage/catalog-model';

/** An entity of the catalog. */
export function anEntity(
  ref: string,
  options: {
    /** Targets by type, such as `{ ownedBy: 'group:default/a' }`. */
    relations?: Record<string, string>;
    spec?: Entity['spec'];
    annotations?: Record<string, string>;
  } = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  const { relations = {}, spec, annotations } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name, ...(annotations && { annotations }) },
    ...(spec && { spec }),
    relations: Object.entries(relations).map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}
