import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `OwningTeam`. */
export const owningTeamSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      onlyMine: z
        .boolean()
        .optional()
        .describe('Only teams that the signed-in user belongs to'),
    }),
});

/** Properties of the component behind the field. */
export type OwningTeamFieldProps = typeof owningTeamSchema.TProps;
