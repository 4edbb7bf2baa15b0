import { z } from 'zod';
import {
  driftStateSchema,
  fileDriftSchema,
  updateStateSchema,
} from '../drift/schemas';

const answersSchema = z.record(z.string(), z.json());

/** What `POST /updates` takes. */
export const updateRequestSchema = z.strictObject({
  entityRef: z.string().min(1),
  answers: answersSchema.optional(),
  again: z.boolean().optional(),
});

/** What `POST /updates/clean` takes. */
export const cleanUpdatesRequestSchema = z.strictObject({
  templateRef: z.string().min(1),
});

/** What `POST /updates/clean` answers. */
export const cleanUpdatesSchema = z.object({ begun: z.number() });

/** What `POST /adoptions` takes. */
export const adoptionRequestSchema = z.strictObject({
  entityRef: z.string().min(1),
  templateRef: z.string().min(1),
  answers: answersSchema,
});

/** A template and all that was made from it. */
export const templateAdoptionSchema = z.object({
  templateRef: z.string(),
  title: z.string(),
  currentVersion: z.string(),
  states: z.record(driftStateSchema, z.number()),
  clean: z.number(),
  versions: z.array(z.object({ version: z.string(), entities: z.number() })),
  updates: z.record(updateStateSchema, z.number()),
});

/** How well a service fits a template that it was not made from. */
export const adoptionProposalSchema = z.object({
  templateRef: z.string(),
  title: z.string(),
  match: z.number(),
  answers: z.record(z.string(), z.string()),
  missingAnswers: z.array(z.string()),
  files: z.array(fileDriftSchema),
});
