import type { JsonValue } from '@backstage/types';
import { z } from 'zod';
import { jsonObjectSchema } from '../json/schemas';

/** A rule, in form only: `checkRule` says whether it means something. */
export const ruleSchema = jsonObjectSchema;

/** Why a rule does not hold. */
export const ruleReasonSchema = z.object({
  path: z.string(),
  text: z.string(),
  found: z.custom<JsonValue>().optional(),
});

/** A mistake in a rule. */
export const ruleProblemSchema = z.object({
  path: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
});
