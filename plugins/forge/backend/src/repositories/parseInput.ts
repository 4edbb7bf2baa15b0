import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Checks input against a schema.
 *
 * @throws InputError that says which part is wrong and why
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(issue => [issue.path.join('.'), issue.message].join(' ').trim())
        .join('; '),
    );
  }
  return result.data;
}
