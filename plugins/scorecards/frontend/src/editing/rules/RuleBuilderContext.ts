import { createContext, useContext } from 'react';
import type { RuleProblem } from '@callboard/plugin-scorecards-common';
import type { PathOption } from './pathOptions';
import type { RuleNode } from './ruleTree';

/** What all parts of one builder know. */
export interface RuleBuilderValue {
  /** What rules can look at. */
  paths: readonly PathOption[];
  /** What is wrong with a row, a group or a text. */
  problemsOf: (node: RuleNode) => Pick<RuleProblem, 'message' | 'severity'>[];
}

/** See {@link RuleBuilderValue}. */
export const RuleBuilderContext = createContext<RuleBuilderValue>({
  paths: [],
  problemsOf: () => [],
});

/** What all parts of this builder know. */
export function useRuleBuilder(): RuleBuilderValue {
  return useContext(RuleBuilderContext);
}
