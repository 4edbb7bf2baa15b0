import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ServiceNameField } from './ServiceNameField';
import { serviceNameSchema } from './serviceNameSchema';
import { validateServiceName } from './validateServiceName';

/** The form field `ServiceName`. */
export const serviceNameField = createFormField({
  name: 'ServiceName',
  component: ServiceNameField,
  schema: serviceNameSchema,
  validation: validateServiceName,
});
