import { InputError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import { z } from 'zod';
import type { StandardPut } from './StandardsService';

const bodySchema = z.looseObject({
  id: z.string().optional(),
  message: z.string().trim().max(1_000).optional(),
  version: z.number().int().nonnegative().optional(),
});

/** What storing a check or track adds: may be sent back, and says nothing. */
const STORED = ['source', 'updatedAt', 'updatedBy'];

/**
 * Takes apart what is sent to create or change a check or track: a definition,
 * with `message` and `version` beside its keys.
 *
 * @param id - from the path
 * @throws InputError if the definition has another id
 */
export function readPut(id: string, body: unknown): StandardPut {
  const { message, version, ...rest } = parseInput(bodySchema, body);
  if (rest.id !== undefined && rest.id !== id) {
    throw new InputError(
      `id: must be ${id} as in the address, since ids never change, not ${rest.id}`,
    );
  }
  const definition = Object.fromEntries(
    Object.entries({ ...rest, id }).filter(([key]) => !STORED.includes(key)),
  );
  return {
    id,
    definition,
    ...(message && { message }),
    ...(version !== undefined && { version }),
  };
}
