import type { RuleProblem } from '@callboard/plugin-scorecards-common';
import { createContext, useContext, useMemo } from 'react';

/** What is wrong with what is edited. */
export const ProblemsContext = createContext<readonly RuleProblem[]>([]);

/**
 * What is wrong with one field.
 *
 * @param at - its path in the definition, such as `fix.text`
 * @param options.below - also what is wrong inside of it
 */
export function useProblems(
  at: string,
  options: { below?: boolean } = {},
): RuleProblem[] {
  const problems = useContext(ProblemsContext);
  const { below = false } = options;
  return useMemo(
    () =>
      problems.filter(
        ({ path }) =>
          path === at ||
          (below && (path.startsWith(`${at}.`) || path.startsWith(`${at}[`))),
      ),
    [problems, at, below],
  );
}
