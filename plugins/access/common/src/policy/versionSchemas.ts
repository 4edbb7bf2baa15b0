import { z } from 'zod';
import { policyDocumentSchema, roleSchema, ruleSchema } from './documentSchema';
import type { DraftEdit, NewDraft } from './versions';

/** A version in the list of all. */
export const policyVersionSummarySchema = z.object({
  version: z.number(),
  status: z.enum(['draft', 'published', 'replaced', 'discarded']),
  revision: z.number(),
  basedOn: z.number().optional(),
  message: z.string().optional(),
  source: z.enum(['ui', 'file', 'default']),
  createdBy: z.string(),
  createdAt: z.string(),
  publishedBy: z.string().optional(),
  publishedAt: z.string().optional(),
});

/** A version with what it says. */
export const policyVersionSchema = policyVersionSummarySchema.extend({
  document: policyDocumentSchema,
});

/** A page of versions. */
export const policyVersionsPageSchema = z.object({
  items: z.array(policyVersionSummarySchema),
  nextCursor: z.string().optional(),
  state: z.object({
    published: z.number(),
    readOnlyReason: z.string().optional(),
    problem: z.string().optional(),
  }),
});

const message = z.string().trim().max(2_000);

const draftShape = {
  message: message.optional(),
  basedOn: z.number().int().positive().optional(),
};

// The document itself is parsed by `parsePolicy`, which names what is wrong.
const content = {
  document: z.record(z.string(), z.unknown()).optional(),
  yaml: z.string().max(10_000_000).optional(),
};

const oneOfBoth = (draft: { document?: unknown; yaml?: string }) =>
  (draft.document === undefined) !== (draft.yaml === undefined);
const ONE_OF_BOTH = 'give either a document or the same as yaml';

/** What `POST /policies` takes, its document not yet looked at. */
export const newDraftSchema = z
  .strictObject({ ...draftShape, ...content })
  .refine(oneOfBoth, ONE_OF_BOTH)
  .transform(draft => draft as NewDraft);

/** What `PUT /policies/:version` takes, its document not yet looked at. */
export const draftEditSchema = z
  .strictObject({
    ...draftShape,
    ...content,
    revision: z.number().int().nonnegative(),
  })
  .refine(oneOfBoth, ONE_OF_BOTH)
  .transform(edit => edit as DraftEdit);

/** What `POST /policies/:version/publish` takes. */
export const publicationSchema = z.strictObject({
  message: message.min(1, 'must say why'),
  revision: z.number().int().nonnegative(),
});

/** What `POST /policies/:version/revert` takes. */
export const reversionSchema = z.strictObject({
  message: message.min(1, 'must say why'),
  published: z.number().int().positive().optional(),
});

const changeOf = <T extends z.ZodType>(schema: T) =>
  z.object({
    id: z.string(),
    before: schema.optional(),
    after: schema.optional(),
    fields: z.array(z.string()),
  });

const effect = z.enum(['allow', 'deny']);

/** How a version differs from another. */
export const policyDiffSchema = z.object({
  from: z.number(),
  to: z.number(),
  roles: z.array(changeOf(roleSchema)),
  rules: z.array(changeOf(ruleSchema)),
  defaults: z.array(changeOf(z.object({ read: effect, other: effect }))),
});
