import { parseEntityRef } from '@backstage/catalog-model';

/** The part of an address that names an entity: `component/default/orders`. */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name]
    .map(part => encodeURIComponent(part))
    .join('/');
}
