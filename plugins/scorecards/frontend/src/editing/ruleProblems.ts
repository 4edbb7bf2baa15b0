import {
  checkRule,
  CheckRuleOptions,
  Rule,
  RuleProblem,
} from '@callboard/plugin-scorecards-common';

/**
 * What is wrong with a rule, whatever else is wrong with its definition.
 *
 * @param at - where the rule is in the definition
 */
export function ruleProblems(
  at: string,
  rule: Rule,
  options: CheckRuleOptions,
): RuleProblem[] {
  return checkRule(rule, options).map(problem => ({
    ...problem,
    path: problem.path ? `${at}.${problem.path}` : at,
  }));
}
