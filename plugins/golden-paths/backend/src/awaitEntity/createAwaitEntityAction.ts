import { setTimeout as sleep } from 'node:timers/promises';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { withoutStack } from '../withoutStack';

const POLL_INTERVAL_MS = 1_000;
const LOG_INTERVAL_MS = 5_000;
const DEFAULT_TIMEOUT_SECONDS = 180;

/** What {@link createAwaitEntityAction} needs. */
export type AwaitEntityActionOptions = {
  catalog: CatalogService;
  /** Milliseconds between two looks into the catalog. Default: 1000. */
  pollIntervalMs?: number;
};

/**
 * Creates the template action `golden-paths:await-entity`, the last step of a
 * golden path: it waits until discovery has brought the new entity into the
 * catalog, so that the links of the task lead somewhere.
 *
 * The action fails with a NotFoundError when the entity does not show up in
 * time; retrying the task then only waits again.
 */
export function createAwaitEntityAction(options: AwaitEntityActionOptions) {
  const { catalog, pollIntervalMs = POLL_INTERVAL_MS } = options;
  return createTemplateAction({
    id: 'golden-paths:await-entity',
    description:
      'Waits until an entity has been discovered and is in the catalog',
    supportsDryRun: true,
    examples: [
      {
        description: 'Wait for a component that was just published',
        example: `steps:
  - id: catalog
    name: Wait for the catalog
    action: golden-paths:await-entity
    input:
      entityRef: component:default/\${{ parameters.name }}
`,
      },
    ],
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Full reference, like component:default/orders'),
        timeoutSeconds: z =>
          z
            .number()
            .positive()
            .optional()
            .describe(`How long to wait; default: ${DEFAULT_TIMEOUT_SECONDS}`),
      },
      output: {
        entityRef: z => z.string().describe('Reference of the entity found'),
      },
    },
    async handler(ctx) {
      const { entityRef, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: not waiting for ${entityRef}`);
        ctx.output('entityRef', entityRef);
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      const startedAt = performance.now();
      const elapsed = () => performance.now() - startedAt;
      let nextLogAt = 0;
      for (;;) {
        ctx.signal?.throwIfAborted();
        const entity = await catalog.getEntityByRef(entityRef, { credentials });
        if (entity) {
          const found = stringifyEntityRef(entity);
          ctx.logger.info(
            `${found} is in the catalog after ${seconds(elapsed())}`,
          );
          ctx.output('entityRef', found);
          return;
        }
        if (elapsed() >= timeoutSeconds * 1_000) {
          throw withoutStack(
            new NotFoundError(
              `${entityRef} did not reach the catalog within ${timeoutSeconds} s. The repository is complete: retry this task to wait again, and if that does not help, look whether the catalog's discovery covers the repository and accepts its catalog-info.yaml`,
            ),
          );
        }
        if (elapsed() >= nextLogAt) {
          ctx.logger.info(
            `Waiting for ${entityRef} in the catalog (${seconds(elapsed())} of ${timeoutSeconds} s)`,
          );
          nextLogAt += LOG_INTERVAL_MS;
        }
        await sleep(pollIntervalMs, undefined, { signal: ctx.signal });
      }
    },
  });
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1_000)} s`;
}
