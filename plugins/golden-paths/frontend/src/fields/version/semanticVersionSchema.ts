import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `SemanticVersion`. */
export const semanticVersionSchema = makeFieldSchema({
  output: z => z.string().describe('A version such as 1.4.0'),
  uiOptions: z =>
    z.object({
      greaterThan: z
        .string()
        .optional()
        .describe('A version before it, or e.g. ${{ parameters.current }}'),
    }),
});

/** Properties of the component behind the field. */
export type SemanticVersionFieldProps = typeof semanticVersionSchema.TProps;
