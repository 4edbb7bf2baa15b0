import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { CostEstimateField } from './CostEstimateField';
import { costEstimateSchema } from './costEstimateSchema';

/** The form field `CostEstimate`. */
export const costEstimateField = createFormField({
  name: 'CostEstimate',
  component: CostEstimateField,
  schema: costEstimateSchema,
});
