import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { RemoteChoiceField } from './RemoteChoiceField';
import { remoteChoiceSchema } from './remoteChoiceSchema';

/** The form field `RemoteChoice`. */
export const remoteChoiceField = createFormField({
  name: 'RemoteChoice',
  component: RemoteChoiceField,
  schema: remoteChoiceSchema,
});
