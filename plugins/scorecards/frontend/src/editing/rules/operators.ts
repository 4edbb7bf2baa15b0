import type { FactType } from '@callboard/plugin-scorecards-common';

/** How a row of the builder compares what it looks at. */
export type Operator =
  | 'is'
  | 'in'
  | 'exists'
  | 'prefix'
  | 'contains'
  | 'has'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'newerThan'
  | 'olderThan'
  | 'count';

/** What kind of value an operator compares with. */
export type ValueKind =
  | 'any'
  | 'list'
  | 'boolean'
  | 'text'
  | 'number'
  | 'duration'
  | 'count'
  | 'items';

/** An operator as rules write it and as people read it. */
export interface OperatorInfo {
  id: Operator;
  /** The matcher in a rule; equality has none. */
  matcher?: `$${string}`;
  label: string;
  /** The words when it is turned around; undefined where that makes no sense. */
  negated?: string;
  takes: ValueKind;
  /** Types of facts that it fits; paths of unknown type take all. */
  fits: readonly FactType[];
}

/** All operators, in the order in which they are offered. */
export const operators: readonly OperatorInfo[] = [
  {
    id: 'is',
    label: 'is',
    negated: 'is not',
    takes: 'any',
    fits: ['string', 'number', 'boolean', 'date'],
  },
  {
    id: 'in',
    matcher: '$in',
    label: 'is one of',
    negated: 'is none of',
    takes: 'list',
    fits: ['string', 'number'],
  },
  {
    id: 'exists',
    matcher: '$exists',
    label: 'exists',
    takes: 'boolean',
    fits: ['string', 'number', 'boolean', 'date', 'list', 'object'],
  },
  {
    id: 'prefix',
    matcher: '$hasPrefix',
    label: 'starts with',
    negated: 'does not start with',
    takes: 'text',
    fits: ['string'],
  },
  {
    id: 'contains',
    matcher: '$contains',
    label: 'contains',
    negated: 'does not contain',
    takes: 'any',
    fits: ['list'],
  },
  {
    id: 'has',
    matcher: '$contains',
    label: 'has an item that…',
    negated: 'has no item that…',
    takes: 'items',
    fits: ['list'],
  },
  {
    id: 'gt',
    matcher: '$gt',
    label: 'is greater than',
    takes: 'number',
    fits: ['number'],
  },
  {
    id: 'gte',
    matcher: '$gte',
    label: 'is at least',
    takes: 'number',
    fits: ['number'],
  },
  {
    id: 'lt',
    matcher: '$lt',
    label: 'is less than',
    takes: 'number',
    fits: ['number'],
  },
  {
    id: 'lte',
    matcher: '$lte',
    label: 'is at most',
    takes: 'number',
    fits: ['number'],
  },
  {
    id: 'newerThan',
    matcher: '$newerThan',
    label: 'is newer than',
    takes: 'duration',
    fits: ['date'],
  },
  {
    id: 'olderThan',
    matcher: '$olderThan',
    label: 'is older than',
    takes: 'duration',
    fits: ['date'],
  },
  {
    id: 'count',
    matcher: '$count',
    label: 'number of items',
    takes: 'count',
    fits: ['list'],
  },
];

/** The operators that compare the number of items of a list with a number. */
export const countOperators = ['is', 'gt', 'gte', 'lt', 'lte'] as const;

/** One of {@link countOperators}. */
export type CountOperator = (typeof countOperators)[number];

/** What is known of an operator. */
export function operatorInfo(id: Operator): OperatorInfo {
  const found = operators.find(operator => operator.id === id);
  if (!found) {
    throw new Error(`There is no operator “${id}”`);
  }
  return found;
}

/**
 * The operators that fit something.
 *
 * @param type - what it holds; undefined if nobody knows
 */
export function operatorsFor(
  type: FactType | undefined,
): readonly OperatorInfo[] {
  return type ? operators.filter(({ fits }) => fits.includes(type)) : operators;
}
