import type { Entity } from '@backstage/catalog-model';
import type { FileRead } from '@callboard/plugin-scorecards-common';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';

/** A component with its code in a folder. */
export function componentAt(
  folder: string,
  annotations: Record<string, string> = {},
): Entity {
  return component({
    'backstage.io/source-location': `url:${folder}`,
    'backstage.io/managed-by-location': `url:${folder}catalog-info.yaml`,
    ...annotations,
  });
}

/** A component with annotations. */
export function component(annotations: Record<string, string> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'web', namespace: 'default', annotations },
    spec: { type: 'service', owner: 'team', lifecycle: 'production' },
  };
}

/** Asks a collector for an entity. */
export function collect(
  collector: FactCollector,
  entity: Entity,
  options: {
    files?: FileRead[];
    previous?: CollectRequest['previous'];
    signal?: AbortSignal;
  } = {},
) {
  return collector.collect({
    entity,
    files: options.files ?? [],
    previous: options.previous,
    signal: options.signal ?? AbortSignal.timeout(60_000),
  });
}
