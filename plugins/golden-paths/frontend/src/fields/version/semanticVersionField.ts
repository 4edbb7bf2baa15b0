import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { greaterThanOf } from './greaterThanOf';
import { readVersion } from './readVersion';
import { SemanticVersionField } from './SemanticVersionField';
import { semanticVersionSchema } from './semanticVersionSchema';

/** The form field `SemanticVersion`. */
export const semanticVersionField = createFormField({
  name: 'SemanticVersion',
  component: SemanticVersionField,
  schema: semanticVersionSchema,
  validation: (text, validation, { formData, uiSchema }) => {
    const reading =
      text &&
      readVersion(
        text,
        greaterThanOf(uiSchema?.['ui:options']?.greaterThan, formData),
      );
    if (reading && 'problem' in reading) {
      validation.addError(reading.problem);
    }
  },
});
