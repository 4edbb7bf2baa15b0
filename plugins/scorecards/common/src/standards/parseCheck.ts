import { checkRule } from '../rules/checkRule';
import type { KnownFacts } from '../rules/describeRule';
import type { RuleProblem } from '../rules/types';
import { findFixProblems } from './fillFixValues';
import { below, findRepeated, problemsOf } from './problems';
import { checkDefinitionSchema } from './schemas';
import { StandardProblemsError } from './StandardProblemsError';
import type { CheckDefinition } from './types';

/** A definition, or the errors that keep it from being one; warnings beside both. */
export interface ReadDefinition<T> {
  definition?: T;
  problems: RuleProblem[];
}

/**
 * Reads a check that somebody wrote.
 *
 * @param input - as it came out of JSON or YAML
 * @throws StandardProblemsError with all that is wrong
 */
export function parseCheck(input: unknown): CheckDefinition {
  const { definition, problems } = readCheck(input);
  if (!definition) {
    throw new StandardProblemsError(problems);
  }
  return definition;
}

/**
 * Reads a check for editors, with what may be wrong with it.
 *
 * @param options.facts - the facts that the portal has
 */
export function readCheck(
  input: unknown,
  options: { facts?: KnownFacts } = {},
): ReadDefinition<CheckDefinition> {
  const result = checkDefinitionSchema.safeParse(input);
  if (!result.success) {
    return { problems: problemsOf(result.error) };
  }
  const check = result.data;
  const problems = [
    ...below('appliesTo', checkRule(check.appliesTo, { entityOnly: true })),
    ...below('rule', checkRule(check.rule, options)),
    ...below(
      'fix.template.values',
      findFixProblems(check.fix.template?.values),
    ),
    ...findRepeated(
      (check.files ?? []).map(({ name }, index) => ({
        id: name,
        path: `files[${index}].name`,
      })),
    ),
  ];
  const isWrong = problems.some(({ severity }) => severity === 'error');
  return isWrong ? { problems } : { definition: check, problems };
}
