import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { JsonValue } from '@backstage/types';
import { NO, UNKNOWN, YES, all, any, answerOf } from './answers';
import type { Answer } from './answers';
import { compileNode } from './compileNode';
import { parseDate } from './parseDate';
import type { AgeBound, Bound, Matcher, Primitive } from './ruleNodes';

/** Asks something of a value; `now` is in milliseconds. */
export type Ask = (value: JsonValue | undefined, now: number) => Answer;

/** Makes what is asked of a value ready to be asked many times. */
export function compileMatcher(matcher: Matcher): Ask {
  switch (matcher.type) {
    case 'equals': {
      const { value: expected } = matcher;
      return value => answerOf(isEqual(expected, value));
    }
    case 'in': {
      const { values } = matcher;
      return value =>
        answerOf(values.some(expected => isEqual(expected, value)));
    }
    case 'exists': {
      const { expected } = matcher;
      return value => answerOf((value !== undefined) === expected);
    }
    case 'prefix': {
      const prefix = matcher.text.toUpperCase();
      return value =>
        answerOf(
          typeof value === 'string' && value.toUpperCase().startsWith(prefix),
        );
    }
    case 'contains': {
      const item = compileNode(matcher.item, 'item');
      return (value, now) =>
        Array.isArray(value)
          ? any(value, one => item.answer(one as JsonValue, now))
          : NO;
    }
    case 'compare': {
      const { bounds } = matcher;
      return value => {
        if (typeof value === 'number' && Number.isFinite(value)) {
          return answerOf(bounds.every(bound => isWithin(value, bound)));
        }
        return value === undefined ? NO : UNKNOWN;
      };
    }
    case 'age': {
      const { bounds } = matcher;
      return (value, now) => {
        const date = typeof value === 'string' ? parseDate(value) : undefined;
        if (date !== undefined) {
          return answerOf(bounds.every(bound => isOfAge(date, now, bound)));
        }
        return value === undefined ? NO : UNKNOWN;
      };
    }
    default:
      return compileCount(matcher);
  }
}

function compileCount(matcher: Extract<Matcher, { type: 'count' }>): Ask {
  const where = matcher.where && compileNode(matcher.where, 'item');
  const bounds = Array.isArray(matcher.bounds)
    ? matcher.bounds
    : (['$gte', '$lte'] as const).map(operator => ({
        operator,
        value: (matcher.bounds as { exactly: number }).exactly,
      }));
  return (value, now) => {
    if (!Array.isArray(value)) {
      return value === undefined ? NO : UNKNOWN;
    }
    let least = 0;
    let most = 0;
    for (const item of value) {
      const answer = where ? where.answer(item as JsonValue, now) : YES;
      least += answer === YES ? 1 : 0;
      most += answer === NO ? 0 : 1;
    }
    return all(bounds, bound => {
      const atLeast = isWithin(least, bound);
      return atLeast === isWithin(most, bound) ? answerOf(atLeast) : UNKNOWN;
    });
  };
}

function isEqual(expected: Primitive, value: JsonValue | undefined): boolean {
  try {
    return evaluateFilterPredicate(expected, value);
  } catch {
    // An object with a key "toString" cannot be turned into a text.
    return false;
  }
}

function isWithin(value: number, bound: Bound): boolean {
  switch (bound.operator) {
    case '$gt':
      return value > bound.value;
    case '$gte':
      return value >= bound.value;
    case '$lt':
      return value < bound.value;
    default:
      return value <= bound.value;
  }
}

function isOfAge(date: number, now: number, bound: AgeBound): boolean {
  const since = now - bound.milliseconds;
  return bound.operator === '$newerThan' ? date > since : date < since;
}
