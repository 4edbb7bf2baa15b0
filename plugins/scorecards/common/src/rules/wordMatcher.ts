import type { JsonValue } from '@backstage/types';
import type { Bound, Matcher } from './ruleNodes';
import { wordRule } from './wordRule';

/** How a condition is put: as it is, or as it has to be. */
export type Mood = 'is' | 'is not' | 'must' | 'must not';

const COMPARED: Record<Bound['operator'], string> = {
  $gt: 'more than',
  $gte: 'at least',
  $lt: 'less than',
  $lte: 'at most',
};

const THIRD_PERSON: Record<string, string> = {
  be: 'is',
  have: 'has',
  start: 'starts',
  contain: 'contains',
};

/** Puts what is asked of a value into words, such as `must be at least 80`. */
export function wordMatcher(matcher: Matcher, mood: Mood): string {
  const [verb, rest] = phraseOf(matcher);
  switch (mood) {
    case 'is':
      return `${THIRD_PERSON[verb]} ${rest}`;
    case 'is not':
      return verb === 'be' ? `is not ${rest}` : `does not ${verb} ${rest}`;
    default:
      return `${mood} ${verb} ${rest}`;
  }
}

/** A value as it is written in a sentence. */
export function wordValue(value: JsonValue): string {
  if (typeof value === 'string') {
    return `"${value.length > 200 ? `${value.slice(0, 200)}…` : value}"`;
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  return typeof value === 'object' && value !== null
    ? 'an object'
    : String(value);
}

function phraseOf(matcher: Matcher): [verb: string, rest: string] {
  switch (matcher.type) {
    case 'equals':
      return ['be', wordValue(matcher.value)];
    case 'in': {
      const shown = matcher.values.slice(0, 10).map(wordValue);
      const more = matcher.values.length - shown.length;
      const all = more > 0 ? [...shown, `${more} others`] : shown;
      return ['be', all.length === 1 ? all[0] : `one of ${all.join(', ')}`];
    }
    case 'exists':
      return ['be', matcher.expected ? 'set' : 'absent'];
    case 'prefix':
      return ['start', `with ${wordValue(matcher.text)}`];
    case 'contains':
      return matcher.item.type === 'at' && matcher.item.path === ''
        ? ['contain', phraseOf(matcher.item.matcher)[1]]
        : ['contain', `an item where ${wordRule(matcher.item)}`];
    case 'compare':
      return ['be', wordBounds(matcher.bounds)];
    case 'age':
      return [
        'be',
        matcher.bounds
          .map(({ operator, words }) =>
            operator === '$newerThan'
              ? `newer than ${words}`
              : `older than ${words}`,
          )
          .join(' and '),
      ];
    default: {
      const number = wordCount(matcher.bounds);
      return matcher.where
        ? ['have', `${number} items where ${wordRule(matcher.where)}`]
        : ['have', `${number} items`];
    }
  }
}

function wordCount(bounds: Bound[] | { exactly: number }): string {
  if (!Array.isArray(bounds)) {
    return bounds.exactly === 0 ? 'no' : `exactly ${bounds.exactly}`;
  }
  const [only, ...others] = bounds;
  const isNone =
    others.length === 0 && only?.operator === '$lte' && only.value === 0;
  return isNone ? 'no' : wordBounds(bounds);
}

function wordBounds(bounds: Bound[]): string {
  return bounds
    .map(({ operator, value }) => `${COMPARED[operator]} ${value}`)
    .join(' and ');
}
