import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';

/** What a test wants of an entity; anything else is filled in. */
export interface EntityParts {
  kind?: string;
  name?: string;
  metadata?: Partial<Entity['metadata']>;
  spec?: Entity['spec'];
  /** Pairs of relation type and target reference. */
  relations?: [string, string][];
  status?: AlphaEntity['status'];
}

/** Makes an entity; a component called `checkout` by default. */
export function anEntity(parts: EntityParts = {}): AlphaEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: parts.kind ?? 'Component',
    metadata: {
      name: parts.name ?? 'checkout',
      namespace: 'default',
      ...parts.metadata,
    },
    spec: parts.spec ?? {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/payments',
    },
    relations: parts.relations?.map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
    status: parts.status,
  };
}

/** Makes components `item-001` and so on, owned by one group. */
export function manyComponents(count: number): Entity[] {
  return Array.from({ length: count }, (_, index) =>
    anEntity({
      name: `item-${String(index + 1).padStart(3, '0')}`,
      relations: [['ownedBy', 'group:default/payments']],
    }),
  );
}
