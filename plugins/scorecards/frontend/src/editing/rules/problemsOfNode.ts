import type { RuleProblem } from '@callboard/plugin-scorecards-common';
import type { RuleOfDraft } from './ruleDraft';
import type { RuleNode } from './ruleTree';

type Problem = Pick<RuleProblem, 'message' | 'severity'>;

function isAt(path: string, place: string): boolean {
  return (
    path === place ||
    path.startsWith(`${place}.`) ||
    path.startsWith(`${place}[`)
  );
}

/**
 * Finds what is wrong with each part of a rule. Problems name the place of a
 * condition in the rule, or only the path that it looks at.
 */
export function problemsOfNode(options: {
  /** Where the rule is in its definition. */
  at: string;
  problems: readonly RuleProblem[];
  written: RuleOfDraft;
  showsMissing: boolean;
}): (node: RuleNode) => Problem[] {
  const { at, problems, written, showsMissing } = options;
  const { places, missing } = written;
  return node => {
    const lacking = missing.get(node.key);
    if (lacking !== undefined) {
      return showsMissing ? [{ message: lacking, severity: 'error' }] : [];
    }
    const place = places.get(node.key);
    if (place === undefined) {
      return [];
    }
    if ('children' in node) {
      // What is inside says so itself.
      return problems.filter(
        ({ path }) => path === (place ? `${at}.${place}` : at),
      );
    }
    const path = 'path' in node ? node.path : undefined;
    return problems.filter(
      problem =>
        (place !== '' && isAt(problem.path, `${at}.${place}`)) ||
        (path !== undefined && isAt(problem.path, `${at}.${path}`)),
    );
  };
}
