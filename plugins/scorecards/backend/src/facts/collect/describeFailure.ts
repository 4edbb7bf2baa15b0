import { isError } from '@backstage/errors';

const LONGEST = 500;

/** What went wrong, for people; one line. */
export function describeFailure(error: unknown): string {
  const text = isError(error) ? error.message : String(error);
  // Also the character 0, which PostgreSQL does not store.
  const line = text.replace(/[\s\p{Control}\p{Surrogate}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
