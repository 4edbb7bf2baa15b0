import { z } from 'zod';
import { lineageSchema } from '../lineage/schemas';

export const driftStateSchema = z.enum([
  'current',
  'behind',
  'conflicts',
  'unknown',
]);

export const updateStateSchema = z.enum([
  'opening',
  'open',
  'merged',
  'refused',
  'failed',
]);

/** One file that an update would change. */
export const fileDriftSchema = z.object({
  path: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  conflicts: z.number(),
  diff: z.string().optional(),
});

/** A pull request that brings a service to a version of its template. */
export const templateUpdateSchema = z.object({
  id: z.string(),
  entityRef: z.string(),
  templateRef: z.string(),
  fromVersion: z.string(),
  toVersion: z.string(),
  state: updateStateSchema,
  isAdoption: z.boolean().optional(),
  conflicts: z.number(),
  pullRequestUrl: z.string().optional(),
  openedBy: z.string(),
  openedAt: z.string(),
  endedAt: z.string().optional(),
  problem: z.string().optional(),
});

/** What separates a service from the present version of its template. */
export const driftSchema = z.object({
  entityRef: z.string(),
  owner: z.string().optional(),
  templateRef: z.string(),
  usedVersion: z.string(),
  currentVersion: z.string(),
  state: driftStateSchema,
  files: z.array(fileDriftSchema),
  missingAnswers: z.array(z.string()),
  answers: lineageSchema.shape.answers.optional(),
  repositoryUrl: z.string().optional(),
  source: lineageSchema.shape.source.optional(),
  problem: z.string().optional(),
  checkedAt: z.string(),
  update: templateUpdateSchema.optional(),
});
