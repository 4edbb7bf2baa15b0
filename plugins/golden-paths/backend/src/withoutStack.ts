/**
 * Takes the stack off an error that tells the creator of a service what to do.
 * The task log prints the stack of the error that ended a step, and there the
 * sentence would drown in lines of code.
 *
 * @param error - an error that was made to be read, not to be debugged
 */
export function withoutStack<T extends Error>(error: T): T {
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
