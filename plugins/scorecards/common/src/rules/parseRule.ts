import { InputError } from '@backstage/errors';
import { findJsonProblem } from '../json/findJsonProblem';
import { MAX_DEPTH, MAX_NODES, RuleParser } from './RuleParser';
import type { RuleNode } from './ruleNodes';
import type { RuleProblem } from './types';

/** Characters that a text in a rule may have. */
const MAX_TEXT = 10_000;

/** A rule as it was understood, or what is wrong with it. */
export interface ParsedRule {
  node?: RuleNode;
  problems: RuleProblem[];
}

/**
 * Reads a rule. How deep it nests does not matter: its size is bounded before
 * anything looks inside.
 */
export function parseRule(rule: unknown): ParsedRule {
  // A level of a rule is up to three objects; values of $in are no conditions.
  const found = findJsonProblem(rule, {
    depth: 3 * MAX_DEPTH + 3,
    nodes: 10 * MAX_NODES,
    text: MAX_TEXT,
  });
  if (found) {
    const message =
      found.kind === 'depth'
        ? `nests deeper than ${MAX_DEPTH} levels`
        : found.message;
    const path = formatPath(found.path.slice(0, 10));
    return { problems: [{ path, message, severity: 'error' }] };
  }
  const parser = new RuleParser();
  const node = parser.predicate(rule, '', 'entity');
  return parser.problems.length > 0
    ? { problems: parser.problems }
    : { node, problems: [] };
}

/**
 * Reads a rule that is expected to be right.
 *
 * @throws InputError that names each problem
 */
export function requireRule(rule: unknown): RuleNode {
  const { node, problems } = parseRule(rule);
  if (!node) {
    throw new InputError(
      `The rule is not valid: ${problems
        .map(({ path, message }) => `${path || 'it'} ${message}`)
        .join('; ')}`,
    );
  }
  return node;
}

function formatPath(path: (string | number)[]): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
