import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ANNOTATION_SOURCE_TEMPLATE } from '../lineage/annotateCatalogInfo';

const TEMPLATE = /^template:[^\s:/]+\/[^\s:/]+$/;

/**
 * The template that an entity says it was made from.
 *
 * @returns undefined when it says none, or what it says is no reference
 */
export function sourceTemplateOf(entity: Entity): string | undefined {
  const written = entity.metadata.annotations?.[ANNOTATION_SOURCE_TEMPLATE];
  if (!written) {
    return undefined;
  }
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'template',
        defaultNamespace: 'default',
      }),
    );
    return TEMPLATE.test(ref) ? ref : undefined;
  } catch {
    return undefined;
  }
}
