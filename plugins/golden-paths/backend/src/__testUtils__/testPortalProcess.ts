import { createBackend } from '@backstage/backend-defaults';
import { testDatabaseFactory } from '@callboard/backend-kit/testUtils';

/*
 * What TestPortal starts as a process of its own: discovery imports an ES module
 * when it runs, which Jest's module loader cannot do.
 */
const database = process.env.TEST_PORTAL_DATABASE;
if (!database) {
  throw new Error('TEST_PORTAL_DATABASE names no database');
}

const backend = createBackend();
backend.add(testDatabaseFactory(database));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));
backend.add(import('@callboard/plugin-forge-backend'));
backend.add(import('../index'));
backend.start();
