import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { CatalogEntityField } from './CatalogEntityField';
import { catalogEntitySchema } from './catalogEntitySchema';
import { validateCatalogEntity } from './validateCatalogEntity';

/** The form field `CatalogEntity`. */
export const catalogEntityField = createFormField({
  name: 'CatalogEntity',
  component: CatalogEntityField,
  schema: catalogEntitySchema,
  validation: validateCatalogEntity,
});
