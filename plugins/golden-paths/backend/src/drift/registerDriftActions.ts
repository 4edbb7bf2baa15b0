import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  goldenPathsReadPermission,
  type Drift,
} from '@callboard/plugin-golden-paths-common';
import { entityRefSchema } from '../shared/entityQuerySchema';
import { driftQuerySchema } from './driftQuerySchema';
import type { DriftService } from './DriftService';

const listSchema = driftQuerySchema.extend(pageQuerySchema.shape);

/** What {@link registerDriftActions} needs; it looks at permissions. */
export interface DriftActionsOptions {
  actionsRegistry: ActionsRegistryService;
  drift: Pick<DriftService, 'get' | 'list'>;
}

/** Lets agents and the command line see how far services are from their templates. */
export function registerDriftActions(options: DriftActionsOptions): void {
  registerListDrift(options);
  registerShowDrift(options);
}

function registerListDrift({ actionsRegistry, drift }: DriftActionsOptions) {
  actionsRegistry.register({
    name: 'list-drift',
    title: 'List how far services are from their templates',
    description:
      'Lists services that were made from templates, with the version they are at, the present one, and whether the update fits, collides or is unknown. Ordered by entity reference.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: goldenPathsReadPermission,
    schema: {
      input: z =>
        z.object({
          template: z.string().optional().describe('Reference of a template'),
          state: z
            .enum(['current', 'behind', 'conflicts', 'unknown'])
            .optional(),
          owner: z.string().optional().describe('Reference of a group or user'),
          cursor: z.string().optional().describe('As the page before gave it'),
          limit: z.number().optional().describe('Up to 100, by default 25'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              entityRef: z.string(),
              templateRef: z.string(),
              usedVersion: z.string(),
              currentVersion: z.string(),
              state: z.string(),
              files: z.number(),
              problem: z.string().optional(),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    async action({ input, credentials }) {
      const { items, nextCursor } = await drift.list(
        parseInput(listSchema, input),
        credentials,
      );
      return {
        output: {
          items: items.map(item => ({
            ...summaryOf(item),
            files: item.files.length,
          })),
          ...(nextCursor !== undefined && { nextCursor }),
        },
      };
    },
  });
}

function registerShowDrift({ actionsRegistry, drift }: DriftActionsOptions) {
  actionsRegistry.register({
    name: 'show-drift',
    title: 'Show what updates a service to its template',
    description:
      'Compares one service with the present version of its template, and gives a unified diff of each file that the update changes, with conflicts marked as git does.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: goldenPathsReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Full reference, such as component:default/shop'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          templateRef: z.string(),
          usedVersion: z.string(),
          currentVersion: z.string(),
          state: z.string(),
          problem: z.string().optional(),
          missingAnswers: z.array(z.string()),
          files: z.array(
            z.object({
              path: z.string(),
              change: z.string(),
              conflicts: z.number(),
              diff: z.string().optional(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const found = await drift.get(
        parseInput(entityRefSchema, input.entityRef),
        credentials,
      );
      const { files, missingAnswers } = found;
      return { output: { ...summaryOf(found), files, missingAnswers } };
    },
  });
}

function summaryOf(drift: Drift) {
  const { entityRef, templateRef, usedVersion, currentVersion } = drift;
  return {
    entityRef,
    templateRef,
    usedVersion,
    currentVersion,
    state: drift.state,
    ...(drift.problem !== undefined && { problem: drift.problem }),
  };
}
