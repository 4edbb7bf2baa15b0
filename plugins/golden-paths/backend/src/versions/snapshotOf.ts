import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { stableJson } from '@callboard/backend-kit';
import { ANNOTATION_TEMPLATE_VERSION } from '../lineage/annotateCatalogInfo';
import { digestOf } from '../shared/digestOf';
import type { TemplateSnapshot } from './TemplateVersions';

/**
 * A version of a template, named by its annotation or else by its digest.
 *
 * @param files - by path, without that of the template itself
 */
export function snapshotOf(
  entity: Entity,
  files: Map<string, Buffer> = new Map(),
): Omit<TemplateSnapshot, 'seenAt'> {
  const {
    relations: _,
    status: __,
    ...kept
  } = entity as Entity & {
    status?: unknown;
  };
  const digest = digestOf(
    stableJson({
      spec: entity.spec,
      files: [...files]
        .map(([path, content]) => [path, digestOf(content)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    }),
  );
  return {
    templateRef: stringifyEntityRef(entity),
    version:
      entity.metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION] ??
      digest.slice(0, 12),
    digest,
    entity: kept,
    files,
  };
}
