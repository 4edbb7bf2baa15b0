import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { findJsonProblem } from './findJsonProblem';

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of any shape from a backend that is trusted. */
export const jsonObjectSchema = z.custom<JsonObject>(
  isObject,
  'must be an object',
);

/** An object that somebody sent: bounded, and nothing but JSON. */
export const sentJsonObjectSchema = jsonObjectSchema.superRefine(
  (value, context) => {
    const problem = findJsonProblem(value, {
      depth: 32,
      nodes: 10_000,
      text: 10_000,
    });
    if (problem) {
      context.addIssue({ code: 'custom', ...problem });
    }
  },
);

/** Lower-case letters, digits and dashes. */
export const idSchema = z
  .string()
  .max(63)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single dashes, such as "has-owner"',
  );

/** A full entity reference. */
export const entityRefSchema = z
  .string()
  .max(500)
  .regex(
    /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/,
    'must be a full reference, such as "component:default/shop"',
  );

/** A day, or a moment with its time zone. */
export const dateSchema = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true })],
  'must be a date as in ISO 8601, such as "2026-03-01"',
);

/** One page of a list. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().optional(),
  });
}
