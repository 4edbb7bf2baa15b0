import type { Stored } from '@callboard/plugin-scorecards-common';

/** What people wrote of a check or track, without what storing it added. */
export function definitionOf<T extends object>(
  standard: T & Stored,
): Omit<T & Stored, keyof Stored> {
  const { version, source, updatedAt, updatedBy, ...definition } = standard;
  return definition;
}
