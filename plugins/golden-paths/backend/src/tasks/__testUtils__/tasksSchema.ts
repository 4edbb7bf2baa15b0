import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, type TestSchema } from '@callboard/backend-kit/testUtils';

/** The scaffolder's tables and ours, in a database of a test's own. */
export async function tasksSchema(): Promise<TestSchema> {
  const schema = await testSchema({
    pluginId: 'scaffolder',
    directory: resolvePackagePath(
      '@backstage/plugin-scaffolder-backend',
      'migrations',
    ),
  });
  await schema.knex.migrate.latest({
    directory: resolvePackagePath(
      '@callboard/plugin-golden-paths-backend',
      'migrations-scaffolder',
    ),
    tableName: 'golden_paths_migrations',
  });
  return schema;
}
