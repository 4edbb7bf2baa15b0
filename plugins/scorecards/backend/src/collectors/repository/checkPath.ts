import { InputError } from '@backstage/errors';

const MAX_LENGTH = 500;

/**
 * Checks that a path stays below the folder that it is relative to.
 *
 * @throws InputError saying what is wrong with it
 */
export function checkPath(path: string): void {
  if (path.length === 0 || path.length > MAX_LENGTH) {
    throw new InputError(
      `A path of a file has 1 to ${MAX_LENGTH} characters, this one ${path.length}`,
    );
  }
  const shown = JSON.stringify(path);
  // Some readers undo codes more than once, and take `?` for a query.
  if (/[\p{Cc}\\?#]|%(2e|2f|5c|25|00)/iu.test(path)) {
    throw new InputError(
      `The path ${shown} has a backslash, '?', '#', control characters or codes for them, expected parts with '/' between them`,
    );
  }
  if (path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path)) {
    throw new InputError(
      `The path ${shown} is absolute, expected one relative to the folder of the entity`,
    );
  }
  if (path.split('/').some(part => ['', '.', '..'].includes(part))) {
    throw new InputError(
      `The path ${shown} has empty parts, '.' or '..', and could leave the folder of the entity`,
    );
  }
}
