import { ResponseError } from '@backstage/errors';
import type { RuleProblem } from '@callboard/plugin-scorecards-common';

/** Whether the backend refused because somebody else was quicker, or a file owns it. */
export function isConflict(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 409;
}

/** Whether there is no such thing any more. */
export function isGone(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}

function isProblem(value: unknown): value is RuleProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as RuleProblem).path === 'string' &&
    typeof (value as RuleProblem).message === 'string'
  );
}

/** What the backend says is wrong with what was sent; empty for other failures. */
export function problemsOfFailure(error: unknown): RuleProblem[] {
  if (!(error instanceof ResponseError) || error.statusCode !== 400) {
    return [];
  }
  const { problems } = error.body.error as { problems?: unknown };
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}
