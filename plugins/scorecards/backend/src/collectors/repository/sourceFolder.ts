import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
  parseLocationRef,
} from '@backstage/catalog-model';

/**
 * The address of the folder that an entity's code is in, with a slash at its
 * end: its source location, or else where its `catalog-info.yaml` lies.
 *
 * @returns undefined when neither is an address of type `url`
 */
export function sourceFolder(entity: Entity): string | undefined {
  const source = urlOf(entity, ANNOTATION_SOURCE_LOCATION);
  if (source) {
    return source.endsWith('/') ? source : `${source}/`;
  }
  const described = urlOf(entity, ANNOTATION_LOCATION);
  return described?.replace(/[^/]*$/, '');
}

/** The address of the file that describes an entity, if it has one. */
export function descriptorUrl(entity: Entity): string | undefined {
  return urlOf(entity, ANNOTATION_LOCATION);
}

function urlOf(entity: Entity, annotation: string): string | undefined {
  const ref = entity.metadata.annotations?.[annotation];
  if (!ref?.startsWith('url:')) {
    return undefined;
  }
  const { target } = parseLocationRef(ref);
  return URL.canParse(target) ? target : undefined;
}
