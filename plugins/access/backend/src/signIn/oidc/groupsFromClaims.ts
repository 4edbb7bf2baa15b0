import { stringifyEntityRef } from '@backstage/catalog-model';

/** Which claim names groups, and how they are called in the catalog. */
export interface GroupClaimOptions {
  /** Name of the claim. */
  groupsClaim: string;
  /** What the provider puts before the names; others are left out. */
  groupPrefix: string;
  /** Namespace of the groups in the catalog. */
  groupNamespace: string;
}

const ENTITY_NAME = /^[a-z0-9]([a-z0-9_.-]{0,61}[a-z0-9])?$/;

/**
 * Reads references of groups from claims. Names are taken without their prefix
 * and in lower case; of paths, as in `/engineering/platform`, the last part
 * counts. What cannot be the name of an entity is left out.
 *
 * @param sources - claims of the user, the first that has the claim counts
 * @param options - which claim, and how names become references
 * @returns each group once, sorted
 */
export function groupsFromClaims(
  sources: Array<Record<string, unknown> | undefined>,
  options: GroupClaimOptions,
): string[] {
  const claim = sources
    .map(claims => claims?.[options.groupsClaim])
    .find(value => value !== undefined && value !== null);
  const refs = [claim].flat().flatMap(value => {
    const name = typeof value === 'string' && nameOf(value, options);
    return name
      ? [
          stringifyEntityRef({
            kind: 'group',
            namespace: options.groupNamespace,
            name,
          }),
        ]
      : [];
  });
  return [...new Set(refs)].sort();
}

function nameOf(value: string, options: GroupClaimOptions): string | undefined {
  const last = value.slice(value.lastIndexOf('/') + 1);
  if (!last.startsWith(options.groupPrefix)) {
    return undefined;
  }
  const name = last
    .slice(options.groupPrefix.length)
    .toLocaleLowerCase('en-US');
  return ENTITY_NAME.test(name) ? name : undefined;
}
