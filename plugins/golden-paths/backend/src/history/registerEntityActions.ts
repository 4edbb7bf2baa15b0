import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import { goldenPathsReadPermission } from '@callboard/plugin-golden-paths-common';
import type { EntityActionsService } from '../entityActions/EntityActionsService';
import { entityQuerySchema } from '../shared/entityQuerySchema';
import type { HistoryService } from './HistoryService';

const historySchema = pageQuerySchema.extend(entityQuerySchema.shape);

/** What {@link registerEntityActions} needs; they look at permissions. */
export interface RegisterEntityActionsOptions {
  actionsRegistry: ActionsRegistryService;
  entityActions: EntityActionsService;
  history: HistoryService;
}

/** Lets agents and the command line see what can be, and what was, done to an entity. */
export function registerEntityActions(
  options: RegisterEntityActionsOptions,
): void {
  registerListEntityActions(options);
  registerListHistory(options);
}

function registerListEntityActions(options: RegisterEntityActionsOptions) {
  const { actionsRegistry, entityActions } = options;
  actionsRegistry.register({
    name: 'list-entity-actions',
    title: 'List what can be done to an entity',
    description:
      'Lists templates that do something to an entity, such as giving it a database or another owner, with the address of their filled form, whether they wait for approval, and whether the caller may run them.',
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
          items: z.array(
            z.object({
              templateRef: z.string(),
              title: z.string(),
              description: z.string().optional(),
              url: z.string(),
              needsApproval: z.boolean(),
              allowed: z.boolean(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const { entityRef } = parseInput(entityQuerySchema, input);
      const items = await entityActions.list(entityRef, { credentials });
      return { output: { items } };
    },
  });
}

function registerListHistory(options: RegisterEntityActionsOptions) {
  const { actionsRegistry, history } = options;
  actionsRegistry.register({
    name: 'list-entity-history',
    title: 'List what was done to an entity',
    description:
      'Lists the templates that made or changed an entity, updates of its template and who approved them, newest first.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: goldenPathsReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Full reference, such as component:default/shop'),
          cursor: z.string().optional().describe('As the page before gave it'),
          limit: z.number().optional().describe('Up to 100, by default 25'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              at: z.string(),
              kind: z.string(),
              title: z.string(),
              templateRef: z.string().optional(),
              by: z.string().optional(),
              state: z.string(),
              url: z.string().optional(),
              decisions: z.array(
                z.object({
                  by: z.string(),
                  decision: z.string(),
                  comment: z.string().optional(),
                }),
              ),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    async action({ input, credentials }) {
      const { items, nextCursor } = await history.list(
        parseInput(historySchema, input),
        { credentials },
      );
      return {
        output: {
          items: items.map(
            ({ at, kind, title, templateRef, by, state, url, decisions }) => ({
              ...{ at, kind, title, state },
              ...(templateRef && { templateRef }),
              ...(by && { by }),
              ...(url && { url }),
              decisions: decisions.map(({ by: who, decision, comment }) => ({
                ...{ by: who, decision },
                ...(comment && { comment }),
              })),
            }),
          ),
          ...(nextCursor && { nextCursor }),
        },
      };
    },
  });
}
