import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What a template may set on a field of type `Cron`. */
export const cronSchema = makeFieldSchema({
  output: z => z.string().describe('Five parts, or a nickname such as @daily'),
});

/** Properties of the component behind the field. */
export type CronFieldProps = typeof cronSchema.TProps;
