import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  GateAnswer,
  GateRequest,
} from '@callboard/plugin-scorecards-common';

/** Asks the gate on behalf of somebody. */
export type AskGate = (
  request: GateRequest,
  credentials: BackstageCredentials,
) => Promise<GateAnswer>;

/**
 * Creates the template action `scorecards:gate`: goes on when an entity reaches
 * a level of a track, and fails with the checks that stand in the way.
 */
export function createGateAction(ask: AskGate) {
  return createTemplateAction({
    id: 'scorecards:gate',
    description: 'Goes on only if an entity reaches a level of a track',
    supportsDryRun: true,
    examples: [
      {
        description: 'Ask for silver before something goes to production',
        example: `steps:
  - id: gate
    name: Ask the gate
    action: scorecards:gate
    input:
      entityRef: \${{ parameters.entityRef }}
      track: production
      level: silver
`,
      },
    ],
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Full reference, like component:default/orders'),
        track: z => z.string().describe('Id of the track'),
        level: z =>
          z
            .string()
            .optional()
            .describe("Id of the level; default: what the track's gate asks"),
        fresh: z =>
          z
            .boolean()
            .optional()
            .describe('Collect the facts again before answering'),
        stopOn: z =>
          z
            .enum(['blocking', 'failing', 'never'])
            .optional()
            .describe(
              'blocking: fail when the mode of the track says so (default); failing: whenever the level is not reached; never: only give the outcome',
            ),
      },
      output: {
        outcome: z => z.string().describe('pass, fail or unknown'),
        level: z =>
          z.string().optional().describe('The level that the entity has'),
        failing: z =>
          z.array(z.string()).describe('Ids of the checks in the way'),
        url: z => z.string().describe('Page with the card of the entity'),
      },
    },
    async handler(ctx) {
      const { stopOn = 'blocking', ...request } = ctx.input;
      const answer = await ask(request, await ctx.getInitiatorCredentials());
      const { outcome, level, failing, required, url, blocking } = answer;
      ctx.output('outcome', outcome);
      ctx.output('level', level);
      ctx.output(
        'failing',
        failing.map(({ check }) => check),
      );
      ctx.output('url', url);
      if (outcome === 'pass') {
        ctx.logger.info(`${answer.entityRef} reaches ${required.title}`);
        return;
      }
      failing.forEach(({ title, reason }) =>
        ctx.logger.warn(`${title}: ${reason}`),
      );
      const isStopped =
        stopOn === 'failing' || (stopOn === 'blocking' && blocking);
      if (isStopped) {
        throw new Error(
          `${answer.entityRef} does not reach ${required.title} on ${answer.track}: ${failing.map(({ title }) => title).join(', ')}. ${url} says how to fix it`,
        );
      }
    },
  });
}
