import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `CatalogEntity`. */
export const catalogEntitySchema = makeFieldSchema({
  output: z => z.string().describe('Full reference of the entity'),
  uiOptions: z =>
    z.object({
      query: z
        .record(z.unknown())
        .optional()
        .describe('Filter predicate that entities have to fit, default: all'),
      placeholder: z.string().optional(),
    }),
});

/** Properties of the component behind the field. */
export type CatalogEntityFieldProps = typeof catalogEntitySchema.TProps;
