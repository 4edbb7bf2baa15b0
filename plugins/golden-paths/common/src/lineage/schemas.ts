import type { JsonValue } from '@backstage/types';
import { z } from 'zod';

const jsonValueSchema: z.ZodType<JsonValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(jsonValueSchema),
    z.record(z.string(), jsonValueSchema),
  ]),
);
const jsonObjectSchema = z.record(z.string(), jsonValueSchema);

/** Content of `.callboard/template.yaml`. */
export const templateUseSchema = z.object({
  template: z.string().min(1),
  version: z.coerce.string().min(1),
  answers: jsonObjectSchema.default({}),
  outputs: z.record(z.string(), jsonObjectSchema).default({}),
});

/** Where an entity comes from. */
export const lineageSchema = templateUseSchema.extend({
  entityRef: z.string(),
  repositoryUrl: z.string(),
  source: z.enum(['created', 'adopted']),
  taskId: z.string().optional(),
  by: z.string().optional(),
  at: z.string(),
});

/** One version of a template as it was seen. */
export const templateVersionSchema = z.object({
  templateRef: z.string(),
  version: z.string(),
  digest: z.string(),
  seenAt: z.string(),
  note: z.string().optional(),
});

/**
 * What the scaffolder tells about a task that is about to publish files; the
 * answer is {@link recordedUseSchema}. Body of `POST /lineage/records`.
 */
export const taskRecordSchema = z.object({
  taskId: z.string().min(1),
  template: z.string().min(1),
  answers: jsonObjectSchema,
  outputs: z.record(z.string(), jsonObjectSchema),
  /** Entities in the files, by reference. */
  entityRefs: z.array(z.string()),
  by: z.string().optional(),
  version: z.string().optional(),
});

/** Which version of the template the files are from. */
export const recordedUseSchema = z.object({ version: z.string() });
