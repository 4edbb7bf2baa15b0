import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { createDatabaseProbe } from './databaseProbe';

/**
 * Health that is ready only while the database answers.
 *
 * Upstream reason: the default readiness knows nothing of the database, so a
 * replica that lost it keeps receiving traffic. Liveness stays free of the
 * database, or one outage would restart every replica.
 */
export const databaseRootHealthFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
  },
  async factory({ config, lifecycle, logger }) {
    const database = DatabaseManager.fromConfig(config, {
      rootLifecycle: lifecycle,
      rootLogger: logger,
    }).forPlugin('health', { logger, lifecycle });
    const databaseAnswers = createDatabaseProbe(async () => {
      const knex = await database.getClient();
      await knex.raw('select 1');
    });

    let state: 'starting' | 'up' | 'stopping' = 'starting';
    lifecycle.addStartupHook(async () => {
      // The first client is cached for good, also if creating it failed: make
      // it while start-up may still fail loudly.
      await database.getClient();
      state = 'up';
    });
    lifecycle.addBeforeShutdownHook(() => {
      state = 'stopping';
    });

    return {
      getLiveness: async () => ({ status: 200, payload: { status: 'ok' } }),
      async getReadiness() {
        if (state !== 'up') {
          return unavailable(`The backend is ${state}`);
        }
        return (await databaseAnswers())
          ? { status: 200, payload: { status: 'ok' } }
          : unavailable('The database does not answer');
      },
    };
  },
});

function unavailable(message: string) {
  return { status: 503, payload: { status: 'error', message } };
}
