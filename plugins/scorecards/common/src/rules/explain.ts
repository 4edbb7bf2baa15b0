import type { JsonValue } from '@backstage/types';
import { NO, UNKNOWN } from './answers';
import type { Answer } from './answers';
import type { CompiledNode, Subject } from './CompiledNode';
import { parseDate } from './parseDate';
import { previewValue } from './previewValue';
import type { Matcher } from './ruleNodes';
import type { RuleReason } from './types';
import { wordAge } from './wordAge';
import { wordMatcher, wordValue } from './wordMatcher';

/** Reasons that are worth reading. */
const MOST_REASONS = 10;

/** What a rule was asked of. */
export interface Asked {
  subject: Subject;
  now: number;
}

interface Explaining extends Asked {
  /** Whether the node is turned around by a "not". */
  negated: boolean;
  /** Other ways to get what is wanted. */
  others: number;
}

/** Says which parts of a rule made it fail, or kept it from being answered. */
export function explain(node: CompiledNode, asked: Asked): RuleReason[] {
  const reasons = new Map<string, RuleReason>();
  collect(node, { ...asked, negated: false, others: 0 }, reasons);
  return [...reasons.values()];
}

function collect(
  node: CompiledNode,
  asked: Explaining,
  reasons: Map<string, RuleReason>,
): void {
  if (reasons.size >= MOST_REASONS) {
    return;
  }
  switch (node.type) {
    case 'at': {
      const reason = reasonOf(node, asked);
      reasons.set(`${reason.path} ${reason.text}`, reason);
      return;
    }
    case 'not':
      collect(node.node, { ...asked, negated: !asked.negated }, reasons);
      return;
    default: {
      const wanted = node.answer(asked.subject, asked.now);
      const decided = node.nodes.filter(
        part => part.answer(asked.subject, asked.now) === wanted,
      );
      // Of "one of these", and of "not all of these", a single one would do.
      const alternatives = (node.type === 'any') !== asked.negated;
      const others = alternatives ? node.nodes.length - 1 : 0;
      decided.forEach(part =>
        collect(part, { ...asked, others: asked.others + others }, reasons),
      );
      if (node.nodes.length === 0) {
        const text = 'The rule has an empty list, which nothing can fit';
        reasons.set(text, { path: '', text });
      }
    }
  }
}

function reasonOf(
  node: Extract<CompiledNode, { type: 'at' }>,
  asked: Explaining,
): RuleReason {
  const found = node.find(asked.subject);
  const { path } = node;
  if ('lacking' in found) {
    const text =
      found.lacking === 'missing'
        ? `\`${path}\` is not known: no facts of "${found.source}" were collected yet`
        : `\`${path}\` may have changed: the facts of "${found.source}" are out of date`;
    return { path, text };
  }
  const { value } = found;
  const is = describeFound({ node, value, now: asked.now });
  const answer = node.ask(value, asked.now);
  const text =
    answer === UNKNOWN
      ? `${is}, ${whyNoAnswer(node.matcher, value)}`
      : `${is}; it ${expectation(node, answer, asked)}`;
  return {
    path,
    text,
    ...(value === undefined ? {} : { found: previewValue(value) }),
  };
}

function expectation(
  node: Extract<CompiledNode, { type: 'at' }>,
  answer: Answer,
  asked: Explaining,
): string {
  const must = wordMatcher(node.matcher, answer === NO ? 'must' : 'must not');
  if (asked.others === 0) {
    return must;
  }
  return asked.others === 1
    ? `${must}, or another condition must hold`
    : `${must}, or one of ${asked.others} other conditions must hold`;
}

function describeFound(options: {
  node: Extract<CompiledNode, { type: 'at' }>;
  value: JsonValue | undefined;
  now: number;
}): string {
  const { node, value, now } = options;
  const name = `\`${node.path}\``;
  if (value === undefined) {
    return `${name} is not set`;
  }
  if (node.matcher.type === 'age' && typeof value === 'string') {
    const date = parseDate(value);
    return date === undefined
      ? `${name} is ${wordValue(value)}`
      : `${name} is ${value}, ${wordAge(now - date)}`;
  }
  if (Array.isArray(value)) {
    return `${name} has ${value.length} ${value.length === 1 ? 'item' : 'items'}`;
  }
  return `${name} is ${wordValue(value)}`;
}

function whyNoAnswer(matcher: Matcher, value: JsonValue | undefined): string {
  switch (matcher.type) {
    case 'compare':
      return 'which is not a number that can be compared';
    case 'age':
      return 'which is not a date such as 2026-03-01';
    case 'count':
      return Array.isArray(value)
        ? 'and some of them cannot be compared'
        : 'which is not a list';
    default:
      return 'and some of them cannot be compared';
  }
}
