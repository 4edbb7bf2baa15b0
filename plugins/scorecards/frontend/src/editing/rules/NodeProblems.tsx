import { ProblemLines } from '../ProblemLines';
import { useRuleBuilder } from './RuleBuilderContext';
import type { RuleNode } from './ruleTree';

/** What is wrong with a part of a rule, below it. */
export function NodeProblems({ node }: { node: RuleNode }) {
  const { problemsOf } = useRuleBuilder();
  return <ProblemLines problems={problemsOf(node)} />;
}
