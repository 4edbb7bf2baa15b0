import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `RemoteChoice`. */
export const remoteChoiceSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      path: z
        .string()
        .describe('Below /api/ of this portal, e.g. proxy/cloud/regions'),
      params: z
        .record(z.string())
        .optional()
        .describe(
          'Query parameters, e.g. provider: ${{ parameters.provider }}',
        ),
      search: z
        .string()
        .optional()
        .describe('Query parameter that takes what is typed'),
      items: z.string().optional().describe('Path of the list in the answer'),
      id: z.string().optional().describe('Path of the value, default: id'),
      label: z.string().optional().describe('Path of the name, default: name'),
    }),
});

/** Properties of the component behind the field. */
export type RemoteChoiceFieldProps = typeof remoteChoiceSchema.TProps;
