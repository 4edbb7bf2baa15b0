import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { HumanDuration, JsonValue } from '@backstage/types';
import { parseInput } from '@callboard/backend-kit';
import {
  waitRequestSchema,
  type WaitRequest,
} from '@callboard/plugin-golden-paths-common';
import { sentence } from '../../shared/sentence';
import type { GateSteps } from './GateSteps';
import { toRef } from './readApprovers';
import { readMoment } from './readMoment';

/** What {@link createWaitAction} needs. */
export interface WaitActionOptions {
  discovery: Pick<DiscoveryService, 'getExternalBaseUrl'>;
  steps: Pick<GateSteps, 'pass' | 'sourceOf'>;
}

const EXAMPLE = `steps:
  - id: cluster
    name: Wait for the cluster
    action: gate:wait
    input:
      webhook:
        secret: \${{ secrets.HOOK }}
      expires: { hours: 12 }
  - id: catalog
    name: Wait until it is in production
    action: gate:wait
    input:
      entity:
        ref: component:default/\${{ parameters.name }}
        matches: { spec.lifecycle: production }
`;

/**
 * Creates the template action `gate:wait`: the task waits, without holding a
 * worker, until something happens.
 */
export function createWaitAction(options: WaitActionOptions) {
  return createTemplateAction({
    id: 'gate:wait',
    description:
      'Waits until a time, until an entity is as it should be, until a scorecards gate passes, or for a signed call. While it waits the task holds nothing, and survives restarts',
    supportsDryRun: true,
    examples: [
      {
        description: 'Wait for a pipeline, and for the catalog',
        example: EXAMPLE,
      },
    ],
    schema: {
      input: {
        until: z =>
          z
            .union([z.string(), z.record(z.number())])
            .optional()
            .describe(
              'A time (ISO 8601), or how long from now, like P1D or { hours: 6 }',
            ),
        entity: z =>
          z
            .object({
              ref: z.string().describe('Like component:default/orders'),
              matches: z
                .any()
                .optional()
                .describe('Filter predicate that it has to fit; default: any'),
            })
            .optional()
            .describe('An entity that has to be in the catalog'),
        gate: z =>
          z
            .object({
              entityRef: z.string().describe('Like component:default/orders'),
              track: z.string().describe('Id of a track'),
              level: z.string().describe('Id of the level it has to reach'),
            })
            .optional()
            .describe('A level of scorecards'),
        webhook: z =>
          z
            .object({
              secret: z
                .string()
                .describe(
                  'Signs the body; at least 16 characters, from the secrets of the task',
                ),
            })
            .optional()
            .describe(
              'A call of /api/golden-paths/webhooks/<task id>/<step id>, signed in x-hub-signature-256',
            ),
        expires: z =>
          z
            .union([z.string(), z.record(z.number())])
            .optional()
            .describe('When it waits no longer, as until; default: never'),
        onExpiry: z =>
          z
            .enum(['continue', 'fail'])
            .optional()
            .describe('What happens then; default: fail'),
      },
      output: {
        openedAt: z => z.string().describe('When it went on, ISO 8601'),
        expired: z => z.boolean().describe('Whether it waited in vain'),
        body: z => z.any().optional().describe('What the call brought'),
      },
    },
    async handler(ctx) {
      await sentence(async () => {
        const wait = readWait(ctx.input as WaitInput);
        const waitingFor = describeWait(wait);
        if (ctx.isDryRun) {
          ctx.logger.info(`Dry run: it would wait for ${waitingFor}`);
          ctx.output('openedAt', new Date().toISOString());
          ctx.output('expired', false);
          return;
        }
        const source = await options.steps.sourceOf(ctx);
        if (wait.webhook) {
          const url =
            await options.discovery.getExternalBaseUrl('golden-paths');
          const { taskId, stepId } = source;
          ctx.logger.info(
            `Waits for POST ${url}/webhooks/${taskId}/${encodeURIComponent(stepId)}`,
          );
        }
        const outputs = await options.steps.pass(
          { ...source, wait },
          waitingFor,
        );
        ctx.output('openedAt', String(outputs.openedAt));
        ctx.output('expired', outputs.expired === true);
        if (outputs.body !== undefined) {
          ctx.output('body', outputs.body);
        }
      });
    },
  });
}

interface WaitInput {
  until?: string | HumanDuration;
  entity?: { ref: string; matches?: JsonValue };
  gate?: { entityRef: string; track: string; level: string };
  webhook?: { secret: string };
  expires?: string | HumanDuration;
  onExpiry?: 'continue' | 'fail';
}

function readWait(input: WaitInput): WaitRequest {
  const { until, entity, gate, webhook, expires, onExpiry = 'fail' } = input;
  const asked = [until, entity, gate, webhook].filter(one => one !== undefined);
  if (asked.length !== 1) {
    throw new InputError(
      'gate:wait needs exactly one of until, entity, gate and webhook',
    );
  }
  return parseInput(waitRequestSchema, {
    ...(until !== undefined && { until: readMoment(until, { key: 'until' }) }),
    ...(entity && {
      entity: { ...entity, ref: toRef(entity.ref, 'entity.ref') },
    }),
    ...(gate && {
      gate: { ...gate, entityRef: toRef(gate.entityRef, 'gate.entityRef') },
    }),
    ...(webhook && { webhook }),
    ...(expires !== undefined && {
      expiresAt: readMoment(expires, { key: 'expires' }),
    }),
    onExpiry,
  });
}

function describeWait({ until, entity, gate }: WaitRequest): string {
  if (until) {
    return until;
  }
  if (entity) {
    const how =
      entity.matches === undefined ? 'in the catalog' : 'as it should';
    return `${entity.ref} to be ${how}`;
  }
  return gate
    ? `${gate.entityRef} to reach ${gate.level} of ${gate.track}`
    : 'a signed call';
}
