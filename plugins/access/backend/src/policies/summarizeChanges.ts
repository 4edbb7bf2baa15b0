import type { JsonObject } from '@backstage/types';
import type { PolicyDiff } from '@callboard/plugin-access-common';

/** How many ids of a kind are named; a new policy can change thousands. */
const NAMED = 100;

/**
 * What a publication changes, for the audit log.
 *
 * @returns ids of roles and rules, how many more there are if there are too
 *   many to name, and whether the defaults changed
 */
export function summarizeChanges(diff: PolicyDiff): JsonObject {
  return {
    ...listed('roles', diff.roles),
    ...listed('rules', diff.rules),
    defaults: diff.defaults.length > 0,
  };
}

/** Whether two versions say the same. */
export function isUnchanged({ roles, rules, defaults }: PolicyDiff): boolean {
  return roles.length + rules.length + defaults.length === 0;
}

function listed(kind: string, changes: { id: string }[]): JsonObject {
  const more = changes.length - NAMED;
  return {
    [kind]: changes.slice(0, NAMED).map(({ id }) => id),
    ...(more > 0 && { [`more${kind[0].toUpperCase()}${kind.slice(1)}`]: more }),
  };
}
