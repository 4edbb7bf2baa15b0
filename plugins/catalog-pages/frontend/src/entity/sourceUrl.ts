import {
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';

function urlOf(location: string | undefined): string | undefined {
  if (!location) {
    return undefined;
  }
  try {
    const { type, target } = parseLocationRef(location);
    return type === 'url' && /^https?:\/\//.test(target) ? target : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds where people can read the source of an entity.
 *
 * @returns an http address, or undefined when there is none, as for entities
 * that come from a file of the portal itself
 */
export function sourceUrl(entity: Entity): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const viewUrl = annotations[ANNOTATION_VIEW_URL];
  return (
    urlOf(annotations[ANNOTATION_SOURCE_LOCATION]) ??
    (viewUrl && /^https?:\/\//.test(viewUrl) ? viewUrl : undefined)
  );
}
