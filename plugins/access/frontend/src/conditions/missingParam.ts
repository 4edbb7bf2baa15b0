import type { InstalledRule } from '@callboard/plugin-access-common';
import { ConditionNode, rulesOf } from './conditionTree';
import { ruleWords } from './describeCondition';
import { isBlank, readParamFields } from './paramFields';

/**
 * Finds what is still to be filled in of a condition.
 *
 * @param tree - of the condition
 * @param rules - that can be chosen
 * @returns a sentence about the first gap; undefined if there is none
 */
export function missingParam(
  tree: ConditionNode,
  rules: InstalledRule[],
): string | undefined {
  for (const { rule, params } of rulesOf(tree)) {
    if (!rule) {
      return 'Choose a rule for each condition';
    }
    const installed = rules.find(({ name }) => name === rule);
    const gap = readParamFields(installed?.paramsSchema).find(
      ({ name, isRequired }) => isRequired && isBlank(params[name]),
    );
    if (gap) {
      return `Fill in “${gap.name}” of “${ruleWords(rule)}”`;
    }
  }
  return undefined;
}
