import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** A field of type `OwningTeam` has no options of its own. */
export const owningTeamSchema = makeFieldSchema({
  output: z => z.string(),
});

/** Properties of the component behind the field. */
export type OwningTeamFieldProps = typeof owningTeamSchema.TProps;
