import type { JsonPrimitive } from '@backstage/types';
import type { FactType } from '@callboard/plugin-scorecards-common';
import { Operator, operatorInfo, operatorsFor } from './operators';
import { newGroup, newRow, RowNode } from './ruleTree';

type Comparison = Pick<RowNode, 'operator'> &
  Partial<Pick<RowNode, 'value' | 'values' | 'count' | 'item' | 'isNegated'>>;

function firstValue(
  operator: Operator,
  type: FactType | undefined,
): JsonPrimitive | undefined {
  const { takes } = operatorInfo(operator);
  const isYesOrNo =
    takes === 'boolean' || (takes === 'any' && type === 'boolean');
  return isYesOrNo ? true : undefined;
}

/** How a comparison begins before its value is chosen. */
export function startComparison(
  operator: Operator,
  type: FactType | undefined,
): Comparison {
  switch (operatorInfo(operator).takes) {
    case 'list':
      return { operator, values: [] };
    case 'count':
      return { operator, count: { operator: 'gte', value: 1 } };
    case 'items':
      return { operator, item: newGroup('all', [newRow()], 'object') };
    default:
      return { operator, value: firstValue(operator, type) };
  }
}

/** Types of values that a person can mean where the portal knows none. */
export type ValueType = 'string' | 'number' | 'boolean';

/** What a value is, or is to be. */
export function valueType(
  value: JsonPrimitive | undefined,
  type: FactType | undefined,
): ValueType {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return typeof value as ValueType;
  }
  if (value === undefined && (type === 'number' || type === 'boolean')) {
    return type;
  }
  return 'string';
}

/**
 * Compares in another way; a value that fits both ways stays.
 *
 * @param type - of what the row looks at
 */
export function withOperator(
  row: RowNode,
  choice: { operator: Operator; isNegated?: boolean },
  type: FactType | undefined,
): RowNode {
  const { key, path } = row;
  const { operator, isNegated } = choice;
  const isSameKind =
    operatorInfo(row.operator).takes === operatorInfo(operator).takes;
  const comparison = isSameKind
    ? { ...row, operator }
    : startComparison(operator, type);
  return { ...comparison, key, path, isNegated: isNegated || undefined };
}

/**
 * Looks at something else. What does not fit its type begins anew.
 *
 * @param types - what the row looked at, and looks at now
 */
export function withPath(
  row: RowNode,
  path: string,
  types: { before?: FactType; after?: FactType },
): RowNode {
  const { before, after } = types;
  const fitting = operatorsFor(after);
  const fits = fitting.some(({ id }) => id === row.operator);
  if (fits && (before === after || !after)) {
    return { ...row, path };
  }
  const operator = fits ? row.operator : fitting[0].id;
  return { key: row.key, path, ...startComparison(operator, after) };
}
