import { Entity } from '@backstage/catalog-model';

function matcher(key: string, values: string[]): (entity: Entity) => boolean {
  const lower = values.map(value => value.toLocaleLowerCase('en-US'));
  switch (key) {
    case 'kind':
      return entity => lower.includes(entity.kind.toLocaleLowerCase('en-US'));
    case 'type':
      return entity =>
        lower.includes(String(entity.spec?.type).toLocaleLowerCase('en-US'));
    case 'is':
      return entity =>
        lower.includes('orphan') &&
        entity.metadata.annotations?.['backstage.io/orphan'] === 'true';
    case 'has':
      return entity =>
        (lower.includes('labels') && entity.metadata.labels !== undefined) ||
        (lower.includes('links') && entity.metadata.links !== undefined);
    default:
      return () => false;
  }
}

/**
 * Turns what an extension says about its entities into one function.
 *
 * @param filter - a function, or the older text form as in
 * `kind:component,api type:service`, where all terms must match
 * @returns a function that is always true when there is no filter
 */
export function entityFilter(
  filter: ((entity: Entity) => boolean) | string | undefined,
): (entity: Entity) => boolean {
  if (filter === undefined) {
    return () => true;
  }
  if (typeof filter === 'function') {
    return filter;
  }
  const terms = filter
    .split(/\s+/)
    .filter(Boolean)
    .map(term => {
      const [key, values = ''] = term.split(':', 2);
      return matcher(key, values.split(','));
    });
  return entity => terms.every(matches => matches(entity));
}
