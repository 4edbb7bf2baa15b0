import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Checks what a caller sent.
 *
 * @param schema - what is expected
 * @param input - a body, the query of a request, or the input of an action
 * @returns the input with defaults filled in and nothing the schema does not name
 * @throws InputError that names each wrong field and what was expected
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  throw new InputError(
    result.error.issues
      .map(({ path, message }) =>
        path.length > 0 ? `${path.join('.')}: ${message}` : message,
      )
      .join('; '),
  );
}
