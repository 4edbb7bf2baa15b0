import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { Condition } from '../policy/types';
import { sentConditionSchema } from '../policy/documentSchema';

// Leaves also name their resource type here, and the backend is trusted.
const filledConditionSchema = z
  .record(z.string(), z.unknown())
  .transform(condition => condition as Condition);

const outcome = z.enum(['allow', 'deny', 'conditional']);

const installedPermission = z.object({
  name: z.string(),
  pluginId: z.string(),
  action: z.enum(['create', 'read', 'update', 'delete']).optional(),
  resourceType: z.string().optional(),
});

/** Answer of `GET /permissions`. */
export const installationSchema = z.object({
  permissions: z.array(installedPermission),
  resourceTypes: z.array(
    z.object({
      resourceType: z.string(),
      pluginId: z.string(),
      hasOwners: z.boolean(),
      rules: z.array(
        z.object({
          name: z.string(),
          description: z.string(),
          paramsSchema: z
            .record(z.string(), z.json())
            .transform(schema => schema as JsonObject)
            .optional(),
        }),
      ),
    }),
  ),
});

const reference = z
  .string()
  .max(500)
  .regex(
    /^[^\s:]+:[^\s/]+\/[^\s/]+$/,
    'must be a full reference, such as "user:default/ada"',
  );

/** What `POST /simulate` takes. */
export const simulateRequestSchema = z.strictObject({
  user: reference.optional(),
  permission: z.string().min(1).max(200),
  resourceRef: z.string().min(1).max(1_000).optional(),
  versions: z
    .array(z.union([z.number().int().positive(), z.literal('published')]))
    .min(1)
    .max(10)
    .optional(),
});

/** Answer of `POST /simulate`. */
export const simulateResponseSchema = z.object({
  items: z.array(
    z.object({
      version: z.number(),
      permission: z.string(),
      user: z.string(),
      resourceRef: z.string().optional(),
      condition: filledConditionSchema.optional(),
      resourceMissing: z.boolean().optional(),
      outcome,
      decidedBy: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('rule'), ruleId: z.string() }),
        z.object({ kind: z.literal('default') }),
        z.object({ kind: z.literal('admin') }),
      ]),
      roles: z.array(z.string()),
      trail: z.array(
        z.object({
          ruleId: z.string(),
          effect: z.enum(['allow', 'deny']),
          outcome: z.enum([
            'decided',
            'overruled',
            'depends',
            'condition-not-met',
            'not-in-role',
            'other-permission',
          ]),
          why: z.string(),
        }),
      ),
      omitted: z.number().optional(),
    }),
  ),
});

/** Answer of `GET /who-can`. */
export const whoCanSchema = z.object({
  roles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      outcome,
      ruleId: z.string().optional(),
    }),
  ),
  users: z.array(z.string()),
  total: z.number(),
  conditional: z.number().optional(),
  incomplete: z.boolean().optional(),
});

/** Answer of `GET /matrix`. */
export const matrixSchema = z.object({
  version: z.number(),
  roles: z.array(z.object({ id: z.string(), title: z.string() })),
  permissions: z.array(installedPermission),
  cells: z.array(z.array(z.object({ outcome, ruleId: z.string().optional() }))),
  total: z.number(),
  nextCursor: z.string().optional(),
});

/** Answer of `GET /roles`. */
export const rolesPageSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string().optional(),
      members: z.array(z.string()),
      people: z.array(z.string()),
      total: z.number().optional(),
      unknown: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().optional(),
});

/** What `POST /conditions/preview` takes. */
export const conditionPreviewRequestSchema = z.strictObject({
  resourceType: z.string().min(1).max(200),
  condition: sentConditionSchema,
  user: reference.optional(),
});

/** Answer of `POST /conditions/preview`. */
export const conditionPreviewSchema = z.object({
  matches: z.number(),
  total: z.number(),
  sample: z.array(z.string()),
});
