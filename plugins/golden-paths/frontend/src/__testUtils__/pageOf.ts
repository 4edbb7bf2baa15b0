import type {
  ItemsPage,
  PageRequest,
} from '@callboard/plugin-golden-paths-common';

/**
 * A page of a list in memory; the cursor is the position.
 *
 * @param items - all of them
 */
export function pageOf<T>(
  items: readonly T[],
  { cursor, limit = 50 }: PageRequest = {},
): ItemsPage<T> {
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    ...(items.length > end && { nextCursor: String(end) }),
  };
}
