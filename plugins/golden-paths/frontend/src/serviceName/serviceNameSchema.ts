import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `ServiceName`. */
export const serviceNameSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      kinds: z
        .array(z.string())
        .optional()
        .describe('Kinds of the entities that will carry the name'),
    }),
});

/** Properties of the component behind the field. */
export type ServiceNameFieldProps = typeof serviceNameSchema.TProps;
