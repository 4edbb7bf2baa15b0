import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { RECALL_ACTION } from './stepKinds';

/**
 * Creates the template action `golden-paths:recall`. It stands for a step that
 * is not run when the files of a template are made again, and gives what that
 * step gave the first time. Templates do not use it themselves.
 */
export function createRecallAction() {
  return createTemplateAction({
    id: RECALL_ACTION,
    description:
      'Gives the outputs of a step that ran before; put in its place when the portal makes the files of a template again',
    supportsDryRun: true,
    schema: {
      input: {
        outputs: z => z.string().describe('JSON of the outputs, in base64'),
      },
    },
    async handler(ctx) {
      const { outputs } = ctx.input;
      const known: Record<string, never> = JSON.parse(
        Buffer.from(outputs, 'base64').toString(),
      );
      for (const [name, value] of Object.entries(known)) {
        ctx.output(name, value);
      }
    },
  });
}
