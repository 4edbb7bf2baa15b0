import type { JsonValue } from '@backstage/types';
import type { Condition, ConditionLeaf } from '@callboard/plugin-access-common';

/** `HAS_ANNOTATION` as people write it: "has annotation". */
export function ruleWords(rule: string): string {
  return rule.toLocaleLowerCase('en-US').replaceAll('_', ' ');
}

function valueWords(value: JsonValue | undefined): string {
  if (value === '$ownershipRefs') {
    return 'the person or one of their groups';
  }
  if (value === '$currentUser') {
    return 'the person';
  }
  return Array.isArray(value)
    ? value.map(valueWords).join(', ')
    : String(typeof value === 'object' ? JSON.stringify(value) : value);
}

function leafWords({ rule, params }: ConditionLeaf): string {
  const values = Object.entries(params ?? {}).map(
    ([name, value]) => `${name}: ${valueWords(value)}`,
  );
  return [
    ruleWords(rule),
    ...(values.length > 0 ? [`(${values.join('; ')})`] : []),
  ].join(' ');
}

/**
 * A condition in one line of words.
 *
 * @param condition - of a rule
 */
export function describeCondition(condition: Condition): string {
  const inner = (part: Condition) =>
    'rule' in part ? describeCondition(part) : `(${describeCondition(part)})`;
  if ('allOf' in condition) {
    return condition.allOf.map(inner).join(' and ');
  }
  if ('anyOf' in condition) {
    return condition.anyOf.map(inner).join(' or ');
  }
  if ('not' in condition) {
    return `not ${inner(condition.not)}`;
  }
  return 'rule' in condition ? leafWords(condition as ConditionLeaf) : '';
}
