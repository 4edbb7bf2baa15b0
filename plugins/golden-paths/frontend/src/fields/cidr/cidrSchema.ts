import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `CIDR`. */
export const cidrSchema = makeFieldSchema({
  output: z => z.string().describe('A block such as 10.20.0.0/16'),
  uiOptions: z =>
    z.object({
      maxPrefix: z
        .number()
        .int()
        .min(0)
        .max(128)
        .optional()
        .describe('Longest prefix: the size of the smallest block'),
      privateOnly: z
        .boolean()
        .optional()
        .describe('Only private addresses (RFC 1918, RFC 4193)'),
    }),
});

/** Properties of the component behind the field. */
export type CidrFieldProps = typeof cidrSchema.TProps;
