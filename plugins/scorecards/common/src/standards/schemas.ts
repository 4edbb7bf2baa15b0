import { z } from 'zod';
import {
  dateSchema,
  entityRefSchema,
  idSchema,
  sentJsonObjectSchema,
} from '../json/schemas';
import { ruleSchema } from '../rules/schemas';

const severity = z.enum(['low', 'medium', 'high', 'critical']);
const title = z.string().trim().min(1).max(200);
const markdown = z.string().max(10_000);

const fileReadSchema = z.strictObject({
  name: z
    .string()
    .max(63)
    .regex(
      /^[A-Za-z0-9_-]+$/,
      'must be letters, digits, dashes and underscores',
    ),
  path: z.string().min(1).max(500),
  contains: z.string().min(1).max(1_000).optional(),
  select: z.string().min(1).max(500).optional(),
});

const checkShape = {
  id: idSchema,
  title,
  why: markdown,
  fix: z.strictObject({
    text: markdown,
    template: z
      .strictObject({
        ref: entityRefSchema,
        values: sentJsonObjectSchema.optional(),
      })
      .optional(),
  }),
  owner: entityRefSchema,
  appliesTo: ruleSchema,
  rule: ruleSchema,
  files: z.array(fileReadSchema).max(20).optional(),
  severity,
  enabledFrom: dateSchema.optional(),
};

const trackShape = {
  id: idSchema,
  title,
  description: markdown,
  owner: entityRefSchema,
  appliesTo: ruleSchema,
  levels: z
    .array(
      z.strictObject({
        id: idSchema,
        title,
        checks: z.array(idSchema).max(200),
      }),
    )
    .min(1)
    .max(20),
  gate: z
    .strictObject({
      mode: z.enum(['report', 'warn', 'enforce']),
      enforceFrom: dateSchema.optional(),
      level: idSchema.optional(),
    })
    .optional(),
};

const storedShape = {
  version: z.number().int().positive(),
  source: z.discriminatedUnion('type', [
    z.object({ type: z.literal('portal') }),
    z.object({ type: z.literal('file'), location: z.string() }),
  ]),
  updatedAt: z.string(),
  updatedBy: z.string(),
};

/** What a check says, in form: `parseCheck` also looks into its rules. */
export const checkDefinitionSchema = z.strictObject(checkShape);

/** What a track says, in form: `parseTrack` also looks into its rule and levels. */
export const trackDefinitionSchema = z.strictObject(trackShape);

/** A check in force. */
export const checkSchema = z.object({ ...checkShape, ...storedShape });

/** A track in force. */
export const trackSchema = z.object({ ...trackShape, ...storedShape });

const versionOf = <T extends z.ZodType>(definition: T) =>
  z.object({
    version: z.number(),
    definition,
    createdAt: z.string(),
    createdBy: z.string(),
    message: z.string().optional(),
  });

/** A version of a check. */
export const checkVersionSchema = versionOf(z.object(checkShape));

/** A version of a track. */
export const trackVersionSchema = versionOf(z.object(trackShape));

const outcomeCountsSchema = z.record(z.string(), z.number());

/** Answer of `POST /what-if`. */
export const whatIfSchema = z.object({
  evaluated: z.number(),
  isPartial: z.boolean().optional(),
  before: outcomeCountsSchema,
  after: outcomeCountsSchema,
  changes: z.array(
    z.object({
      entityRef: z.string(),
      owner: z.string().optional(),
      from: z.string(),
      to: z.string(),
      direction: z.enum(['better', 'worse', 'same']),
    }),
  ),
  changed: z.number(),
  teams: z.array(
    z.object({ owner: z.string(), worse: z.number(), better: z.number() }),
  ),
});
