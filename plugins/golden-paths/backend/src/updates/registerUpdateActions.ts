import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseInput } from '@callboard/backend-kit';
import {
  updateOpenPermission,
  updateRequestSchema,
} from '@callboard/plugin-golden-paths-common';
import { entityRefSchema } from '../shared/entityQuerySchema';
import type { UpdatesService } from './UpdatesService';

const requestSchema = updateRequestSchema.extend({
  entityRef: entityRefSchema,
});

/** What {@link registerUpdateActions} needs; it looks at permissions. */
export interface UpdateActionsOptions {
  actionsRegistry: ActionsRegistryService;
  updates: Pick<UpdatesService, 'open'>;
}

/** Lets agents and the command line open updates. */
export function registerUpdateActions(options: UpdateActionsOptions): void {
  const { actionsRegistry, updates } = options;
  actionsRegistry.register({
    name: 'open-template-update',
    title: 'Open the update of a service to its template',
    description:
      'Begins the pull request that brings a service to the present version of the template it was made from. It is opened in the background, and nothing changes before somebody merges it. One that is under way is given back.',
    attributes: { readOnly: false, idempotent: true, destructive: false },
    visibilityPermission: updateOpenPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Full reference, such as component:default/shop'),
          answers: z
            .record(z.string(), z.string())
            .optional()
            .describe('To the missing answers that list-drift names'),
          again: z
            .boolean()
            .optional()
            .describe(
              'Open it also when it was refused before; only after a person confirmed that',
            ),
        }),
      output: z =>
        z.object({
          id: z.string(),
          state: z.string().describe('opening, until the pull request is open'),
          fromVersion: z.string(),
          toVersion: z.string(),
          pullRequestUrl: z.string().optional(),
        }),
    },
    async action({ input, credentials }) {
      const update = await updates.open(parseInput(requestSchema, input), {
        credentials,
      });
      const { id, state, fromVersion, toVersion, pullRequestUrl } = update;
      return {
        output: {
          ...{ id, state, fromVersion, toVersion },
          ...(pullRequestUrl !== undefined && { pullRequestUrl }),
        },
      };
    },
  });
}
