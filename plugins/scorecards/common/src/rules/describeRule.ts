import type { FactSource } from '../facts/types';
import { requireRule } from './parseRule';
import { formatRulePath, readRulePath } from './rulePath';
import type { Rule } from './types';
import { wordRule } from './wordRule';

/** The facts that a portal has. */
export type KnownFacts = readonly Pick<FactSource, 'id' | 'facts'>[];

/**
 * Puts a rule into a sentence for people, without a full stop.
 *
 * @param options.facts - facts are named by their titles where one is known
 * @throws InputError for a rule that is not valid
 */
export function describeRule(
  rule: Rule,
  options: { facts?: KnownFacts } = {},
): string {
  return wordRule(
    requireRule(rule),
    path => titleOf(path, options.facts) ?? `\`${formatRulePath(path)}\``,
  );
}

function titleOf(path: string, known: KnownFacts = []): string | undefined {
  const read = readRulePath(path);
  return read.root === 'facts'
    ? known
        .find(({ id }) => id === read.source)
        ?.facts.find(({ name }) => name === read.rest)?.title
    : undefined;
}
