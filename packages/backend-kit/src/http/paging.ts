import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The query of a list: where its page starts and how many items it may hold. */
export const pageQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Hand back as `cursor` to get the next page; absent on the last one. */
  nextCursor?: string;
}

/** What {@link readPage} needs. */
export interface ReadPageOptions<T, P extends z.ZodType> {
  /** As the caller sent it, already parsed. */
  query: z.output<typeof pageQuerySchema>;
  /** Shape of a position in the list: the values that it is sorted by. */
  position: P;
  /** Reads at most `limit` items that come after the position. */
  read: (after: z.output<P> | undefined, limit: number) => Promise<T[]>;
  /** The position of an item. */
  positionOf: (item: T) => z.input<P>;
}

/**
 * Reads a page by position, not by offset: its cost does not grow with the
 * number of the page, and no item is skipped or repeated when others are added.
 *
 * @throws InputError for a cursor that another list made
 */
export async function readPage<T, P extends z.ZodType>(
  options: ReadPageOptions<T, P>,
): Promise<Page<T>> {
  const { query, position, read, positionOf } = options;
  const after =
    query.cursor === undefined
      ? undefined
      : decodeCursor(position, query.cursor);
  // One more than asked for tells whether there is another page.
  const found = await read(after, query.limit + 1);
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return found.length > query.limit && last !== undefined
    ? { items, nextCursor: encodeCursor(positionOf(last)) }
    : { items };
}

function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function decodeCursor<P extends z.ZodType>(
  position: P,
  cursor: string,
): z.output<P> {
  try {
    return position.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
  } catch {
    throw new InputError('cursor: is not one that this list gave');
  }
}
