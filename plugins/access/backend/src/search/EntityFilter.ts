import { z } from 'zod';

/** How the rules of the catalog write a condition as a query for entities. */
export type EntityFilter =
  | { key: string; values?: string[] }
  | { allOf: EntityFilter[] }
  | { anyOf: EntityFilter[] }
  | { not: EntityFilter };

const schema: z.ZodType<EntityFilter> = z.lazy(() =>
  z.union([
    z.strictObject({ key: z.string(), values: z.array(z.string()).optional() }),
    z.strictObject({ allOf: z.array(schema) }),
    z.strictObject({ anyOf: z.array(schema) }),
    z.strictObject({ not: schema }),
  ]),
);

/**
 * @param query - what the rules of an installed catalog made of a condition
 * @returns undefined if a rule made something else of it
 */
export function readEntityFilter(query: unknown): EntityFilter | undefined {
  return schema.safeParse(query).data;
}

/**
 * Whether something without any properties meets a filter, which an entity that
 * is gone looks like.
 */
export function isMetByNothing(filter: EntityFilter): boolean {
  if ('allOf' in filter) {
    return filter.allOf.every(isMetByNothing);
  }
  if ('anyOf' in filter) {
    return filter.anyOf.some(isMetByNothing);
  }
  return 'not' in filter && !isMetByNothing(filter.not);
}
