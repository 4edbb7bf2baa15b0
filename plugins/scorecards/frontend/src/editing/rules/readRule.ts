import type { JsonObject, JsonPrimitive, JsonValue } from '@backstage/types';
import { countOperators, operators } from './operators';
import {
  GroupNode,
  isGroup,
  newGroup,
  newRow,
  newText,
  RowNode,
  RuleNode,
} from './ruleTree';
import { toYaml } from './ruleText';

type RowPart = Pick<
  RowNode,
  'operator' | 'value' | 'values' | 'count' | 'item'
>;

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(
  value: JsonValue | undefined,
): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isRuleList(value: JsonValue | undefined): value is JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function readCount(value: JsonValue | undefined): RowPart | undefined {
  if (typeof value === 'number') {
    return { operator: 'count', count: { operator: 'is', value } };
  }
  if (!isObject(value)) {
    return undefined;
  }
  const { where, ...rest } = value;
  const [[name, limit] = [], ...others] = Object.entries(rest);
  const operator = countOperators.find(id => id !== 'is' && `$${id}` === name);
  if (!operator || typeof limit !== 'number' || others.length > 0) {
    return undefined;
  }
  if (where === undefined) {
    return { operator: 'count', count: { operator, value: limit } };
  }
  return isObject(where)
    ? {
        operator: 'count',
        count: { operator, value: limit, where: readRule(where) },
      }
    : undefined;
}

const isText = (value: JsonValue | undefined) =>
  typeof value === 'string' && value !== '';

const reads: Record<string, (value: JsonValue | undefined) => boolean> = {
  boolean: value => typeof value === 'boolean',
  text: isText,
  duration: isText,
  number: value => typeof value === 'number',
  any: value => isScalar(value) && value !== '',
};

function readMatcher(matcher: JsonValue | undefined): RowPart | undefined {
  if (!isObject(matcher)) {
    return isScalar(matcher) && matcher !== ''
      ? { operator: 'is', value: matcher }
      : undefined;
  }
  const [[name, value] = [], ...others] = Object.entries(matcher);
  const operator = operators.find(info => info.matcher === name);
  if (!name || !operator || others.length > 0) {
    return undefined;
  }
  const { id, takes } = operator;
  if (id === 'contains' && isObject(value)) {
    return Object.keys(value).length > 0
      ? { operator: 'has', item: readRule(value) }
      : undefined;
  }
  if (takes === 'count') {
    return readCount(value);
  }
  if (takes === 'list') {
    return Array.isArray(value) && value.length > 0 && value.every(isScalar)
      ? { operator: id, values: value as JsonPrimitive[] }
      : undefined;
  }
  return reads[takes](value)
    ? { operator: id, value: value as JsonPrimitive }
    : undefined;
}

function readPath(path: string, matcher: JsonValue | undefined): RuleNode {
  const part = readMatcher(matcher);
  return part && path !== '' && path === path.trim()
    ? newRow({ path, ...part })
    : newText(toYaml({ [path]: matcher ?? null }));
}

function readNot(rule: JsonObject): RuleNode {
  const { $any, ...others } = rule;
  if (isRuleList($any) && Object.keys(others).length === 0) {
    return newGroup('none', $any.map(readNode));
  }
  const node = readNode(rule);
  const canTurn =
    'operator' in node &&
    !node.isNegated &&
    operators.some(({ id, negated }) => id === node.operator && negated);
  return canTurn
    ? { ...node, isNegated: true }
    : newGroup('none', [node], 'single');
}

function readNode(rule: JsonObject): RuleNode {
  const entries = Object.entries(rule);
  const [[name, value] = []] = entries;
  if (name === undefined) {
    return newText(toYaml(rule));
  }
  if (!entries.some(([key]) => key.startsWith('$'))) {
    return entries.length === 1
      ? readPath(name, value)
      : newGroup(
          'all',
          entries.map(([path, matcher]) => readPath(path, matcher)),
          'object',
        );
  }
  if (entries.length === 1) {
    if ((name === '$all' || name === '$any') && isRuleList(value)) {
      return newGroup(name === '$all' ? 'all' : 'any', value.map(readNode));
    }
    if (name === '$not' && isObject(value)) {
      return readNot(value);
    }
  }
  return newText(toYaml(rule));
}

/**
 * Makes a rule editable. The outermost node is always a group, so that there is
 * a place to add to; parts that rows cannot show become text.
 */
export function readRule(rule: JsonObject): GroupNode {
  if (Object.keys(rule).length === 0) {
    return newGroup('all', [], 'object');
  }
  const node = readNode(rule);
  return isGroup(node) ? node : newGroup('all', [node], 'single');
}
