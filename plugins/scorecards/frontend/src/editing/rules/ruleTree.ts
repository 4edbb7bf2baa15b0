import type { JsonPrimitive } from '@backstage/types';
import type { CountOperator, Operator } from './operators';

/** How the members of a group are joined. */
export type Join = 'all' | 'any' | 'none';

/** Conditions that are joined. */
export interface GroupNode {
  /** Stays the same while the node is edited. */
  key: string;
  join: Join;
  children: RuleNode[];
  /**
   * How the rule wrote it where that was shorter than `$all` or `$any`: several
   * paths in one object, or one condition alone (also inside `$not`).
   */
  form?: 'object' | 'single';
}

/** One condition: a path, how it is compared, and with what. */
export interface RowNode {
  key: string;
  /** Empty until it is chosen. */
  path: string;
  operator: Operator;
  /** Undefined until it is chosen; not used by `in`, `has` and `count`. */
  value?: JsonPrimitive;
  /** What `in` compares with. */
  values?: JsonPrimitive[];
  /** What `count` compares with. */
  count?: { operator: CountOperator; value?: number; where?: GroupNode };
  /** What an item has to be for `has`. */
  item?: GroupNode;
  isNegated?: boolean;
}

/** A part of a rule that has no rows for it, as YAML. */
export interface TextNode {
  key: string;
  text: string;
}

/** A rule while it is edited: it may be incomplete. */
export type RuleNode = GroupNode | RowNode | TextNode;

/** Tells groups from the rest. */
export function isGroup(node: RuleNode): node is GroupNode {
  return 'join' in node;
}

/** Tells parts that are written by hand from the rest. */
export function isText(node: RuleNode): node is TextNode {
  return 'text' in node;
}

function nextKey(): string {
  // Trees outlive the page, so counting from 1 would give keys twice.
  return Math.random().toString(36).slice(2);
}

/** A group without members. */
export function newGroup(
  join: Join = 'all',
  children: RuleNode[] = [],
  form?: GroupNode['form'],
): GroupNode {
  return { key: nextKey(), join, children, ...(form && { form }) };
}

/** A condition that is still to be chosen. */
export function newRow(row: Partial<Omit<RowNode, 'key'>> = {}): RowNode {
  return { key: nextKey(), path: '', operator: 'is', ...row };
}

/** A part that is written by hand. */
export function newText(text = ''): TextNode {
  return { key: nextKey(), text };
}
