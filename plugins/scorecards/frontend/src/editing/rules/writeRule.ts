import type { JsonObject, JsonValue } from '@backstage/types';
import { operatorInfo } from './operators';
import { readText } from './ruleText';
import { GroupNode, isGroup, isText, RowNode, RuleNode } from './ruleTree';

/** A rule that was built. */
export interface WrittenRule {
  /** Without what is incomplete. */
  rule: JsonObject;
  /** Where each node is in the rule, by its key: `$all[1].facts.git.commits`. */
  places: Map<string, string>;
  /** What is incomplete, by the key of its node. */
  missing: Map<string, string>;
}

type Written = Omit<WrittenRule, 'rule'>;

function join(place: string, step: string): string {
  return place && !step.startsWith('[') ? `${place}.${step}` : place + step;
}

function writeCount(
  row: RowNode,
  place: string,
  out: Written,
): JsonValue | undefined {
  const { operator, value, where } = row.count ?? { operator: 'gte' };
  if (value === undefined || Number.isNaN(value)) {
    return undefined;
  }
  const nested = where && writeNode(where, join(place, '$count.where'), out);
  if (operator === 'is' && !nested) {
    return value;
  }
  return { ...(nested && { where: nested }), [`$${operator}`]: value };
}

function writeMatcher(
  row: RowNode,
  place: string,
  out: Written,
): JsonValue | undefined {
  const { operator, value, values = [] } = row;
  const { matcher, takes } = operatorInfo(operator);
  if (takes === 'count') {
    const count = writeCount(row, place, out);
    return count === undefined ? undefined : { $count: count };
  }
  if (takes === 'items') {
    const item = row.item && writeNode(row.item, join(place, '$contains'), out);
    return item && { $contains: item };
  }
  if (takes === 'list') {
    return values.length > 0 ? { $in: values } : undefined;
  }
  const isEmpty =
    value === undefined ||
    value === null ||
    value === '' ||
    Number.isNaN(value);
  if (isEmpty) {
    return undefined;
  }
  return matcher ? { [matcher]: value } : value;
}

function writeRow(
  row: RowNode,
  outer: string,
  out: Written,
): JsonObject | undefined {
  const place = row.isNegated ? join(outer, '$not') : outer;
  const path = row.path.trim();
  if (path === '') {
    out.missing.set(row.key, 'Choose what is looked at');
    return undefined;
  }
  out.places.set(row.key, join(place, path));
  const matcher = writeMatcher(row, join(place, path), out);
  if (matcher === undefined) {
    out.missing.set(row.key, 'Give the value to compare with');
    return undefined;
  }
  const rule = { [path]: matcher };
  return row.isNegated ? { $not: rule } : rule;
}

/** The children as one object, where none of them says the same path twice. */
function writeObject(
  group: GroupNode,
  place: string,
  out: Written,
): JsonObject | undefined {
  const children = group.children.filter(child => !isGroup(child));
  if (children.length !== group.children.length) {
    return undefined;
  }
  const parts = children.map(child => writeNode(child, place, out) ?? {});
  const keys = parts.flatMap(part => Object.keys(part));
  return new Set(keys).size === keys.length &&
    !keys.some(key => key.startsWith('$'))
    ? Object.assign({}, ...parts)
    : undefined;
}

function writeGroup(
  group: GroupNode,
  place: string,
  out: Written,
): JsonObject | undefined {
  out.places.set(group.key, place);
  const { children, form } = group;
  if (form === 'single' && children.length === 1) {
    return group.join === 'none'
      ? negate(writeNode(children[0], join(place, '$not'), out))
      : writeNode(children[0], place, out);
  }
  const isPlain = group.join === 'all' && form !== undefined;
  const merged = isPlain ? writeObject(group, place, out) : undefined;
  if (merged) {
    return merged;
  }
  const step = group.join === 'all' ? '$all' : '$any';
  const list = join(group.join === 'none' ? join(place, '$not') : place, step);
  let index = 0;
  const rules = children.flatMap(child => {
    const rule = writeNode(child, `${list}[${index}]`, out);
    index += rule ? 1 : 0;
    return rule ? [rule] : [];
  });
  if (rules.length === 0) {
    return undefined;
  }
  const joined = { [step]: rules };
  return group.join === 'none' ? { $not: joined } : joined;
}

function negate(rule: JsonObject | undefined): JsonObject | undefined {
  return rule && { $not: rule };
}

function writeNode(
  node: RuleNode,
  place: string,
  out: Written,
): JsonObject | undefined {
  if (isGroup(node)) {
    if (node.children.length === 0) {
      out.missing.set(node.key, 'Add a condition, or remove the group');
    }
    return writeGroup(node, place, out);
  }
  if (!isText(node)) {
    return writeRow(node, place, out);
  }
  out.places.set(node.key, place);
  const { value, problem } = readText(node.text);
  if (problem !== undefined) {
    out.missing.set(node.key, problem);
  }
  return value;
}

/**
 * The rule that a tree stands for. A tree without conditions is the empty rule,
 * which holds for everything.
 */
export function writeRule(tree: GroupNode): WrittenRule {
  const out: Written = { places: new Map(), missing: new Map() };
  const rule = writeGroup(tree, '', out) ?? {};
  return { rule, ...out };
}
