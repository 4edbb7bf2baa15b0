import type { RuleProblem } from '@callboard/plugin-scorecards-common';

function valueAt(definition: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      definition,
    );
}

/**
 * Says of what is empty that it is to be filled in, in place of the form that
 * it was expected in; once for each field.
 *
 * @param definition - what the problems are about
 */
export function fillIn(
  problems: readonly RuleProblem[],
  definition: unknown,
): RuleProblem[] {
  const filled = problems.map(problem =>
    valueAt(definition, problem.path) === ''
      ? { ...problem, message: 'is to be filled in' }
      : problem,
  );
  return [
    ...new Map(filled.map(each => [`${each.path} ${each.message}`, each])),
  ].map(([, problem]) => problem);
}
