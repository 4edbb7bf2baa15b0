import { NotFoundError } from '@backstage/errors';
import type { VersionRef } from '@callboard/plugin-access-common';

/**
 * Reads which version an address means.
 *
 * @param text - a number, or `published`
 * @throws NotFoundError for anything else
 */
export function readVersionRef(text: string): VersionRef {
  return text === 'published' ? text : readVersion(text);
}

/**
 * Reads the number of a version from an address.
 *
 * @throws NotFoundError for what cannot be one
 */
export function readVersion(text: string): number {
  // No more digits than fit into the column.
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new NotFoundError(`There is no version ${text}`);
  }
  return Number(text);
}
