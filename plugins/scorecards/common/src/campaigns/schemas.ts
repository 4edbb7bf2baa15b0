import { z } from 'zod';
import { dateSchema, entityRefSchema, idSchema } from '../json/schemas';

const definitionShape = {
  title: z.string().trim().min(1).max(200),
  description: z.string().max(10_000),
  owner: entityRefSchema,
  target: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('level'),
      track: idSchema,
      level: idSchema,
    }),
    z.strictObject({
      type: z.literal('checks'),
      checks: z.array(idSchema).min(1).max(200),
    }),
  ]),
  startsAt: dateSchema,
  dueAt: dateSchema,
};

/** What `POST /campaigns` and `PUT /campaigns/:id` take. */
export const campaignDefinitionSchema = z.strictObject(definitionShape);

/** How far a campaign is. */
export const campaignStateSchema = z.enum([
  'planned',
  'running',
  'overdue',
  'archived',
]);

/** A campaign in a list. */
export const campaignSchema = z.object({
  ...definitionShape,
  id: z.string(),
  state: campaignStateSchema,
  createdAt: z.string(),
  createdBy: z.string(),
  archivedAt: z.string().optional(),
  progress: z.object({
    total: z.number(),
    done: z.number(),
    exempt: z.number(),
    unknown: z.number(),
  }),
  lostChecks: z.array(z.string()).optional(),
});

/** Answer of `GET /campaigns/:id`. */
export const campaignDashboardSchema = campaignSchema.extend({
  burnDown: z.array(
    z.object({ day: z.string(), open: z.number(), total: z.number() }),
  ),
  forecast: z.string().optional(),
  teams: z.array(
    z.object({
      owner: z.string(),
      total: z.number(),
      done: z.number(),
      lastReminderAt: z.string().optional(),
    }),
  ),
});

/** One item of `GET /campaigns/:id/entities`. */
export const campaignEntitySchema = z.object({
  entityRef: z.string(),
  owner: z.string().optional(),
  state: z.enum(['done', 'open', 'exempt', 'unknown']),
  missing: z.array(z.string()),
});
