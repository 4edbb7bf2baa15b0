import type { FilterPredicate } from '@backstage/filter-predicates';

/** How the rules of the catalog write themselves as a query. */
export type EntitiesQuery =
  | { key: string; values?: string[] }
  | { allOf: EntitiesQuery[] }
  | { anyOf: EntitiesQuery[] }
  | { not: EntitiesQuery };

/** Writes the query of a rule as the predicate that the catalog's API takes. */
export function entityPredicate(query: EntitiesQuery): FilterPredicate {
  if ('allOf' in query) {
    return { $all: query.allOf.map(entityPredicate) };
  }
  if ('anyOf' in query) {
    return { $any: query.anyOf.map(entityPredicate) };
  }
  if ('not' in query) {
    return { $not: entityPredicate(query.not) };
  }
  const { key, values } = query;
  // The key of an entity never begins with `$`, so this is no operator.
  return {
    [key]: values ? { $in: values } : { $exists: true },
  } as FilterPredicate;
}
