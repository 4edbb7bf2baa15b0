import { InputError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import { z } from 'zod';

/** Makes a cursor that clients hand back without looking into it. */
export function encodeCursor(position: object): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @throws InputError when it was not made by {@link encodeCursor} for this list
 */
export function decodeCursor<T extends z.ZodType>(
  schema: T,
  cursor: string | undefined,
): z.output<T> | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  let position: unknown;
  try {
    position = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InputError('The cursor is not valid');
  }
  return parseInput(schema, position);
}
