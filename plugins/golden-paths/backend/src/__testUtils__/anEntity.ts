import { Entity } from '@backstage/catalog-model';

/**
 * Makes the smallest entity of a kind and name in the default namespace.
 *
 * @param kind - e.g. `Component`
 * @param name - the entity's name
 */
export function anEntity(kind: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: {},
  };
}
