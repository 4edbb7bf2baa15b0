import type { JsonValue } from '@backstage/types';
import type { Condition, ConditionLeaf } from '@callboard/plugin-access-common';

/** How the members of a group are joined; `noneOf` is `not` around `anyOf`. */
export type Join = 'allOf' | 'anyOf' | 'noneOf';

/** Conditions that are joined. */
export interface GroupNode {
  /** Stays the same while the node is edited. */
  key: string;
  join: Join;
  children: ConditionNode[];
}

/** A rule of a plugin with its parameters; the rule is empty until chosen. */
export interface RuleNode {
  key: string;
  rule: string;
  params: Record<string, JsonValue>;
}

/** A condition while it is edited: it may be incomplete. */
export type ConditionNode = GroupNode | RuleNode;

/** Tells groups from rules. */
export function isGroup(node: ConditionNode): node is GroupNode {
  return 'join' in node;
}

function nextKey(): string {
  // Trees outlive the page, so counting from 1 would give keys twice.
  return Math.random().toString(36).slice(2);
}

/** A group without members. */
export function newGroup(
  join: Join = 'allOf',
  children: ConditionNode[] = [],
): GroupNode {
  return { key: nextKey(), join, children };
}

/** A rule that is still to be chosen. */
export function newRule(rule = ''): RuleNode {
  return { key: nextKey(), rule, params: {} };
}

function isLeaf(condition: Condition): condition is ConditionLeaf {
  return 'rule' in condition;
}

function toNode(condition: Condition): ConditionNode {
  if ('allOf' in condition) {
    return newGroup('allOf', condition.allOf.map(toNode));
  }
  if ('anyOf' in condition) {
    return newGroup('anyOf', condition.anyOf.map(toNode));
  }
  if ('not' in condition) {
    const { not } = condition;
    return newGroup(
      'noneOf',
      'anyOf' in not ? not.anyOf.map(toNode) : [toNode(not)],
    );
  }
  return isLeaf(condition)
    ? { key: nextKey(), rule: condition.rule, params: condition.params ?? {} }
    : newRule();
}

/**
 * Makes a condition editable. The outermost node is always a group, so that
 * there is a place to add to.
 */
export function toTree(condition: Condition | undefined): GroupNode {
  if (!condition) {
    return newGroup();
  }
  const node = toNode(condition);
  return isGroup(node) ? node : newGroup('allOf', [node]);
}

/**
 * The condition that a tree stands for. Rules that are not chosen and groups
 * without members are left out; a group of one is its member.
 *
 * @returns undefined if nothing is left
 */
export function toCondition(node: ConditionNode): Condition | undefined {
  if (!isGroup(node)) {
    const hasParams = Object.keys(node.params).length > 0;
    return node.rule
      ? { rule: node.rule, ...(hasParams && { params: node.params }) }
      : undefined;
  }
  const [first, ...others] = node.children.flatMap(
    child => toCondition(child) ?? [],
  );
  if (!first) {
    return undefined;
  }
  if (node.join === 'noneOf') {
    return {
      not: others.length > 0 ? { anyOf: [first, ...others] } : first,
    };
  }
  if (others.length === 0) {
    return first;
  }
  return node.join === 'allOf'
    ? { allOf: [first, ...others] }
    : { anyOf: [first, ...others] };
}

/** All rules of a tree, from the top. */
export function rulesOf(node: ConditionNode): RuleNode[] {
  return isGroup(node) ? node.children.flatMap(rulesOf) : [node];
}
