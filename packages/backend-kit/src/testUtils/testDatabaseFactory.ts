import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { connect } from './testServer';

/**
 * The database service on a test database, a schema per plugin as in the real
 * portal. Its connections are closed when the test backend stops, which the
 * default factory does not do, so that the database can be dropped.
 *
 * @param name - `TestDatabase.name`
 */
export function testDatabaseFactory(name: string) {
  return createServiceFactory({
    service: coreServices.database,
    deps: {
      plugin: coreServices.pluginMetadata,
      rootLifecycle: coreServices.rootLifecycle,
    },
    async factory({ plugin, rootLifecycle }) {
      const schema = plugin.getId();
      const knex = connect(name, { searchPath: [schema, 'public'] });
      rootLifecycle.addShutdownHook(async () => {
        await knex.destroy();
        // The session store of the auth backend cleans up every minute for
        // good; its failure would be one of the test file that runs by then.
        // Others must fail: what stops a backend would wait for them.
        if (schema === 'auth') {
          knex.client.acquireConnection = () => new Promise(() => {});
        }
      });
      const ready = knex.raw('create schema if not exists ??', [schema]);
      return {
        async getClient() {
          await ready;
          return knex;
        },
      };
    },
  });
}
