import { isError } from '@backstage/errors';
import { withoutStack } from '../withoutStack';

/** Errors that are meant for whoever runs a template, as they are. */
const SENTENCES = new Set([
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
]);

/**
 * Runs what a template action does, and takes the stack from errors that say
 * all in their message: the log of a task shows it otherwise.
 *
 * @throws what `run` threw
 */
export async function sentence<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw isError(error) && SENTENCES.has(error.name)
      ? withoutStack(error)
      : error;
  }
}
