import type {
  ItemsPage,
  PageRequest,
} from '@callboard/plugin-scorecards-common';

/** Enough for every list that is read whole, and an end to a list that has none. */
const MAX_PAGES = 50;

/**
 * Reads all pages of a list that is short enough for it, such as that of checks.
 *
 * @param read - reads one page
 */
export async function loadAll<T>(
  read: (page: PageRequest) => Promise<ItemsPage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items: found, nextCursor } = await read({ cursor, limit: 100 });
    items.push(...found);
    if (!nextCursor) {
      break;
    }
    cursor = nextCursor;
  }
  return items;
}
