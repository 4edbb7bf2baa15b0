import type { JsonValue } from '@backstage/types';
import { z } from 'zod';
import { findStrangeJson } from './findStrangeJson';
import { memberWords } from './types';
import type { Condition, ConditionLeaf, Member, PolicyDocument } from './types';

/** How much a document may hold, so that reading one stays cheap. */
export const policyLimits = {
  roles: 10_000,
  rules: 50_000,
  /** Of a role. */
  members: 5_000,
  /** In a list of a match, or of roles of a rule. */
  listed: 1_000,
  /** Characters of a name or a glob. */
  name: 200,
  /** Characters of a title. */
  title: 200,
  /** Characters of a description. */
  description: 2_000,
} as const;

const WORDS = new Set<string>(memberWords);

const id = z
  .string()
  .max(policyLimits.name)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by "-", such as "platform-team"',
  );
const name = z.string().min(1).max(policyLimits.name);
const title = z.string().trim().min(1).max(policyLimits.title);
const effect = z.enum(['allow', 'deny']);

const member = z
  .string()
  .max(500)
  .refine(
    value =>
      WORDS.has(value) || /^(user|group):[^\s:/]+\/[^\s:/]+$/i.test(value),
    `must be one of ${memberWords.join(', ')}, or a full reference such as "group:default/platform"`,
  )
  .transform(value => value.toLocaleLowerCase('en-US') as Member);

const glob = name.regex(
  /^[\w.:*/-]+$/,
  'must be the name of a permission, in which "*" stands for any characters',
);

/** Who is in a role. */
export const roleSchema = z.strictObject({
  id,
  title,
  description: z.string().trim().max(policyLimits.description).optional(),
  members: z.array(member).max(policyLimits.members),
});

/** Which permissions a rule is about. */
export const matchSchema = z.strictObject({
  permissions: z.array(glob).min(1).max(policyLimits.listed).optional(),
  resourceTypes: z.array(name).min(1).max(policyLimits.listed).optional(),
  actions: z
    .array(z.enum(['create', 'read', 'update', 'delete']))
    .min(1)
    .optional(),
  plugins: z.array(name).min(1).max(policyLimits.listed).optional(),
});

const leafSchema: z.ZodType<ConditionLeaf> = z.strictObject({
  rule: name,
  params: z.record(z.string(), z.json()).optional() as z.ZodType<
    Record<string, JsonValue> | undefined
  >,
});

/** What a resource has to meet. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() => {
  const some = z.array(conditionSchema).min(1).max(policyLimits.listed);
  return byKey({
    allOf: z.strictObject({ allOf: some }),
    anyOf: z.strictObject({ anyOf: some }),
    not: z.strictObject({ not: conditionSchema }),
    rule: leafSchema,
  });
});

/** A condition that somebody sent, however deep it is. */
export const sentConditionSchema = z
  .unknown()
  .superRefine((value, context) => {
    const strange = findStrangeJson(value);
    if (strange) {
      const { path, reason } = strange;
      context.addIssue(path ? `at ${path}: ${reason}` : reason);
    }
  })
  .pipe(conditionSchema);

/** What some roles may or may not do. */
export const ruleSchema = z.strictObject({
  id,
  title: title.optional(),
  effect,
  roles: z.array(id).min(1).max(policyLimits.listed),
  exceptRoles: z.array(id).min(1).max(policyLimits.listed).optional(),
  match: matchSchema,
  condition: conditionSchema.optional(),
});

/** The shape of a document; `parsePolicy` also checks that its parts fit. */
export const policyDocumentSchema: z.ZodType<PolicyDocument> = z.strictObject({
  roles: z.array(roleSchema).max(policyLimits.roles),
  rules: z.array(ruleSchema).max(policyLimits.rules),
  defaults: z.strictObject({ read: effect, other: effect }),
});

/**
 * Picks the schema by the key that is there, so that an error is about what
 * was meant and not about all the things that it could have been.
 */
function byKey(schemas: Record<string, z.ZodType>): z.ZodType<Condition> {
  return z.unknown().transform((value, context) => {
    const key = Object.keys(schemas).find(
      candidate =>
        typeof value === 'object' &&
        value !== null &&
        Object.hasOwn(value, candidate),
    );
    if (key === undefined) {
      context.addIssue({
        code: 'custom',
        message: `must be an object with one of ${Object.keys(schemas).join(', ')}`,
      });
      return z.NEVER;
    }
    const result = schemas[key].safeParse(value);
    if (result.success) {
      return result.data as Condition;
    }
    result.error.issues.forEach(issue =>
      context.addIssue({
        code: 'custom',
        path: issue.path,
        message: issue.message,
      }),
    );
    return z.NEVER;
  });
}
