import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { CidrField } from './CidrField';
import { cidrSchema } from './cidrSchema';
import { readCidr } from './readCidr';

/** The form field `CIDR`. */
export const cidrField = createFormField({
  name: 'CIDR',
  component: CidrField,
  schema: cidrSchema,
  validation: (text, validation, { uiSchema }) => {
    const reading = text && readCidr(text, uiSchema?.['ui:options']);
    if (reading && 'problem' in reading) {
      validation.addError(reading.problem);
    }
  },
});
