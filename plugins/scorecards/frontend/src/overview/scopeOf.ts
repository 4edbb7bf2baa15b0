import { parseEntityRef } from '@backstage/catalog-model';
import type { Scope } from '@callboard/plugin-scorecards-common';

/** Kinds of entities that others are counted by. */
export const scopeKinds = ['group', 'system', 'domain'] as const;

/**
 * Whose entities are meant by a reference to a group, system or domain.
 *
 * @param ref - full reference; everybody's without one, or with one of another
 * kind, as old links may have
 */
export function scopeOf(ref: string | undefined): Scope {
  if (!ref) {
    return {};
  }
  const kind = scopeKinds.find(
    known => known === parseEntityRef(ref).kind.toLocaleLowerCase('en-US'),
  );
  return kind ? { [kind]: ref } : {};
}
