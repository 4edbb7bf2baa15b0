import { parseDuration } from './parseDuration';
import type { RuleParser } from './RuleParser';
import type { AgeBound, Bound, Matcher, Primitive } from './ruleNodes';
import { suggest } from './suggest';

const COMPARISONS = ['$gt', '$gte', '$lt', '$lte'] as const;
const AGES = ['$newerThan', '$olderThan'] as const;

/** What may be asked of a value, besides a value to be equal to. */
export const MATCHERS: readonly string[] = [
  '$exists',
  '$in',
  '$contains',
  '$hasPrefix',
  ...COMPARISONS,
  ...AGES,
  '$count',
];

/** What combines whole predicates. */
export const COMBINERS: readonly string[] = ['$all', '$any', '$not'];

const isPrimitive = (value: unknown): value is Primitive =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Says what is wrong with an operator that does not exist here. */
export function unknownOperator(
  operator: string,
  known: readonly string[],
): string {
  const near = suggest(operator, known);
  const hint = near ? `did you mean ${near}? Known are` : 'known are';
  return `is no operator; ${hint} ${known.join(', ')}`;
}

/**
 * Reads what is asked of one value.
 *
 * @returns nothing when it has a problem, which the parser was told
 */
export function parseMatcher(
  parser: RuleParser,
  input: unknown,
  path: string,
): Matcher | undefined {
  if (isPrimitive(input)) {
    return { type: 'equals', value: input };
  }
  if (input === null || typeof input !== 'object') {
    return parser.problem(
      path,
      'must be a text, a number, true, false or a matcher such as { "$exists": true }',
    );
  }
  if (Array.isArray(input)) {
    return parser.problem(
      path,
      'is a list; write { "$in": […] } for one of several values, or { "$contains": … } for a list that has one',
    );
  }
  const entries = Object.entries(input);
  const [operator] = entries[0] ?? [];
  if (operator === undefined) {
    return parser.problem(path, 'is empty; write a value or a matcher');
  }
  const wrong = entries.find(([key]) => !MATCHERS.includes(key));
  if (wrong) {
    const [key] = wrong;
    let message = `is an object without a matcher; write the whole path with dots, such as "${path.split('.').pop()}.${key}"`;
    if (COMBINERS.includes(key)) {
      message = `must be around whole predicates, as in { "${key}": … }, not below a path`;
    } else if (key.startsWith('$')) {
      message = unknownOperator(key, MATCHERS);
    }
    return parser.problem(`${path}.${key}`, message);
  }
  const family = [COMPARISONS, AGES].find(operators =>
    (operators as readonly string[]).includes(operator),
  ) as readonly string[] | undefined;
  const second = entries.find(
    ([key]) => key !== operator && !family?.includes(key),
  );
  if (second) {
    return parser.problem(
      `${path}.${second[0]}`,
      `cannot stand beside ${operator}; put both into $all`,
    );
  }
  const value = Object.getOwnPropertyDescriptor(input, operator)?.value;
  const at = `${path}.${operator}`;
  switch (operator) {
    case '$exists':
      return typeof value === 'boolean'
        ? { type: 'exists', expected: value }
        : parser.problem(at, 'must be true or false');
    case '$in':
      return Array.isArray(value) && value.every(isPrimitive)
        ? { type: 'in', values: value }
        : parser.problem(at, 'must be a list of texts, numbers, true or false');
    case '$hasPrefix':
      return typeof value === 'string'
        ? { type: 'prefix', text: value }
        : parser.problem(at, 'must be a text');
    case '$contains': {
      const item = parser.predicate(value, at, 'item');
      return item && { type: 'contains', item };
    }
    case '$count':
      return parseCount(parser, value, at);
    default:
      return family === AGES
        ? parseAges(parser, entries, path)
        : parseBounds(parser, entries, path);
  }
}

function parseBounds(
  parser: RuleParser,
  entries: [string, unknown][],
  path: string,
): Matcher | undefined {
  const bounds = readBounds(parser, entries, path);
  return bounds && { type: 'compare', bounds };
}

function readBounds(
  parser: RuleParser,
  entries: [string, unknown][],
  path: string,
): Bound[] | undefined {
  const bounds = entries.flatMap(([operator, value]) => {
    if (typeof value === 'number') {
      return [{ operator: operator as Bound['operator'], value }];
    }
    const dated = typeof value === 'string' && /^\d{4}-\d\d/.test(value);
    parser.problem(
      `${path}.${operator}`,
      `must be a number${dated ? '; dates are compared with $newerThan and $olderThan' : ''}`,
    );
    return [];
  });
  return bounds.length === entries.length ? bounds : undefined;
}

function parseAges(
  parser: RuleParser,
  entries: [string, unknown][],
  path: string,
): Matcher | undefined {
  const bounds: AgeBound[] = [];
  for (const [operator, value] of entries) {
    try {
      bounds.push({
        operator: operator as AgeBound['operator'],
        ...parseDuration(typeof value === 'string' ? value : String(value)),
      });
    } catch (error) {
      parser.problem(`${path}.${operator}`, (error as Error).message);
    }
  }
  return bounds.length === entries.length ? { type: 'age', bounds } : undefined;
}

function parseCount(
  parser: RuleParser,
  input: unknown,
  path: string,
): Matcher | undefined {
  if (typeof input === 'number') {
    return { type: 'count', bounds: { exactly: input } };
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return parser.problem(
      path,
      'must be a number or an object such as { "$gte": 1 }',
    );
  }
  const entries = Object.entries(input);
  const limits = entries.filter(([key]) => key !== 'where');
  const wrong = limits.find(
    ([key]) => !(COMPARISONS as readonly string[]).includes(key),
  );
  if (wrong) {
    return parser.problem(
      `${path}.${wrong[0]}`,
      unknownOperator(wrong[0], ['where', ...COMPARISONS]),
    );
  }
  if (limits.length === 0) {
    return parser.problem(path, 'must say how many, such as { "$gte": 1 }');
  }
  const bounds = readBounds(parser, limits, path);
  if (limits.length === entries.length) {
    return bounds && { type: 'count', bounds };
  }
  const where = parser.predicate(
    Object.getOwnPropertyDescriptor(input, 'where')?.value,
    `${path}.where`,
    'item',
  );
  return bounds && where && { type: 'count', where, bounds };
}
