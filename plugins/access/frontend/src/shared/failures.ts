import { ResponseError } from '@backstage/errors';

/** Whether the backend refused because somebody else was quicker. */
export function isConflict(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.statusCode === 409;
}
