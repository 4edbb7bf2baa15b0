import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';

const POLL_INTERVAL_MS = 1_000;
const DEFAULT_TIMEOUT_SECONDS = 60;

/** What {@link createUnregisterAction} needs. */
export interface UnregisterActionOptions {
  auth: AuthService;
  catalog: Pick<
    CatalogService,
    'getEntityByRef' | 'getLocationByRef' | 'removeLocationById'
  >;
  /** Milliseconds between two looks into the catalog. Default: 1000. */
  pollIntervalMs?: number;
}

/**
 * Creates the template action `golden-paths:unregister`. A location that
 * somebody registered is removed, with the rights of whoever runs the template.
 * What discovery found leaves the catalog by itself once its repository is
 * archived: then it waits for that.
 */
export function createUnregisterAction(options: UnregisterActionOptions) {
  const { auth, catalog, pollIntervalMs = POLL_INTERVAL_MS } = options;
  return createTemplateAction({
    id: 'golden-paths:unregister',
    description:
      'Takes an entity out of the catalog: removes its location, or waits until discovery has left it out',
    supportsDryRun: true,
    examples: [
      {
        description: 'After its repository was archived',
        example: `steps:
  - id: unregister
    name: Leave the catalog
    action: golden-paths:unregister
    input:
      entityRef: \${{ parameters.entityRef }}
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
        removed: z =>
          z
            .boolean()
            .describe(
              'False when discovery has not run yet; it leaves the catalog when it does',
            ),
      },
    },
    async handler(ctx) {
      const { entityRef, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS } = ctx.input;
      const own = { credentials: await auth.getOwnServiceCredentials() };
      const find = () => catalog.getEntityByRef(entityRef, own);
      const entity = await find();
      if (!entity) {
        ctx.logger.info(`${entityRef} is not in the catalog`);
        ctx.output('removed', true);
        return;
      }
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: ${entityRef} stays in the catalog`);
        ctx.output('removed', false);
        return;
      }
      const origin = entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
      const location = origin && (await catalog.getLocationByRef(origin, own));
      if (location) {
        await catalog.removeLocationById(location.id, {
          credentials: await ctx.getInitiatorCredentials(),
        });
        ctx.logger.info(`The location ${origin} was removed`);
      }
      const endsAt = performance.now() + timeoutSeconds * 1_000;
      while (await find()) {
        if (performance.now() >= endsAt) {
          ctx.logger.warn(
            `${entityRef} is still in the catalog after ${timeoutSeconds} s: it leaves when discovery runs the next time`,
          );
          ctx.output('removed', false);
          return;
        }
        await sleep(pollIntervalMs, undefined, { signal: ctx.signal });
      }
      ctx.logger.info(`${entityRef} has left the catalog`);
      ctx.output('removed', true);
    },
  });
}
