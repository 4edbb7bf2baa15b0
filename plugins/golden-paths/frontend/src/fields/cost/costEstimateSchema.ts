import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `CostEstimate`. */
export const costEstimateSchema = makeFieldSchema({
  output: z => z.number().describe('What it costs in a month'),
  uiOptions: z =>
    z.object({
      model: z.string().describe('Name below goldenPaths.costs'),
    }),
});

/** Properties of the component behind the field. */
export type CostEstimateFieldProps = typeof costEstimateSchema.TProps;
