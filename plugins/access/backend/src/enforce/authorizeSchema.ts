import { z } from 'zod';

const attributes = z.object({
  action: z.enum(['create', 'read', 'update', 'delete']).optional(),
});

const basicQuestion = z.object({
  id: z.string(),
  resourceRef: z.undefined().optional(),
  permission: z.object({
    type: z.literal('basic'),
    name: z.string(),
    attributes,
  }),
});

const ref = z.string().min(1);

const resourceQuestion = z.object({
  id: z.string(),
  resourceRef: z.union([ref, z.array(ref).nonempty()]).optional(),
  permission: z.object({
    type: z.literal('resource'),
    name: z.string(),
    attributes,
    resourceType: z.string(),
  }),
});

/** Body of `POST /authorize`, as all permission clients of Backstage send it. */
export const authorizeSchema = z.object({
  items: z.array(z.union([basicQuestion, resourceQuestion])),
});
