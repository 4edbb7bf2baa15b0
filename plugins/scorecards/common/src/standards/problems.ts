import type { z } from 'zod';
import type { RuleProblem } from '../rules/types';

/** A path as people write it, such as `levels[0].checks[1]`. */
export function formatPath(keys: readonly PropertyKey[]): string {
  return keys
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** What a schema says, as problems. */
export function problemsOf(error: z.ZodError): RuleProblem[] {
  return error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => aProblem([...issue.path, key], 'is not known'))
      : [aProblem(issue.path, issue.message)],
  );
}

function aProblem(path: PropertyKey[], message: string): RuleProblem {
  return { path: formatPath(path), message, severity: 'error' };
}

/** The same problems, further out. */
export function below(path: string, problems: RuleProblem[]): RuleProblem[] {
  return problems.map(problem => ({
    ...problem,
    path: problem.path ? `${path}.${problem.path}` : path,
  }));
}

/** Names what occurs more than once. */
export function findRepeated(
  items: readonly { id: string; path: string }[],
): RuleProblem[] {
  const seen = new Map<string, string>();
  return items.flatMap(({ id, path }): RuleProblem[] => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, path);
      return [];
    }
    const message = `"${id}" is there already, at ${first}`;
    return [{ path, message, severity: 'error' }];
  });
}
