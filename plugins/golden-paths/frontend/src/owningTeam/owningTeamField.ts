import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { OwningTeamField } from './OwningTeamField';
import { owningTeamSchema } from './owningTeamSchema';

/** The form field `OwningTeam`. */
export const owningTeamField = createFormField({
  name: 'OwningTeam',
  component: OwningTeamField,
  schema: owningTeamSchema,
});
