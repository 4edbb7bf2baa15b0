import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** What to assume for the parts that a short reference leaves out. */
export interface RefDefaults {
  kind: string;
  namespace?: string;
}

/**
 * Completes a reference as it is written in an entity's spec.
 *
 * @param value - any value of the spec; only text can be a reference
 * @param defaults - kind and namespace of the field
 * @returns the full reference in lower case, or undefined when the value is none
 */
export function fullRef(
  value: unknown,
  defaults: RefDefaults,
): string | undefined {
  if (typeof value !== 'string' || value === '') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind: defaults.kind,
        defaultNamespace: defaults.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * Writes a reference as short as it stays clear: `group:default/checkout`
 * becomes `checkout`, other namespaces keep theirs.
 */
export function shortName(ref: string): string {
  try {
    const { namespace, name } = parseEntityRef(ref);
    return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
  } catch {
    return ref;
  }
}

/**
 * Reads a text field of an entity's spec.
 *
 * @returns undefined when the field is missing or not a text
 */
export function specText(entity: Entity, field: string): string | undefined {
  const value = entity.spec?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads a list of texts from an entity's spec; anything else gives an empty list. */
export function specTexts(entity: Entity, field: string): string[] {
  const value = entity.spec?.[field];
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/**
 * Follows one type of relation of an entity.
 *
 * @param entity - the entity with its relations
 * @param type - name of the relation, for example `ownedBy`
 * @param kind - only targets of this kind, lower case
 * @returns full references, each once, in the order of the entity
 */
export function relationTargets(
  entity: Entity,
  type: string,
  kind?: string,
): string[] {
  const refs = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => kind === undefined || ref.startsWith(`${kind}:`));
  return [...new Set(refs)];
}

/**
 * Reads how people call an entity: the display name of its profile, or its title.
 *
 * @returns undefined when it has neither
 */
export function displayName(entity: Entity): string | undefined {
  const profile = entity.spec?.profile;
  const name =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof name === 'string' && name ? name : entity.metadata?.title;
}
