import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { testServer } from '@callboard/backend-kit/testUtils';

/**
 * The app config of a portal of a {@link TestCluster}: everything that has to
 * do with time is quicker than usual.
 */
export function clusterConfig(options: {
  database: string;
  port: number;
  token: string;
}): JsonObject {
  const { database, port, token } = options;
  return {
    app: { baseUrl: `http://localhost:${port}` },
    backend: {
      baseUrl: `http://localhost:${port}`,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'pg',
        pluginDivisionMode: 'schema',
        ensureExists: false,
        ensureSchemaExists: true,
        connection: { ...testServer(), database },
        knexConfig: { pool: { min: 0, max: 4 } },
      },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'test' } },
        ],
      },
    },
    permission: { enabled: false },
    goldenPaths: {
      runner: { renderTimeout: { seconds: 2 }, memory: 1024 },
      tasks: { repeatableActions: ['test:note'] },
    },
    scaffolder: {
      taskRecovery: { enabled: true, staleTimeout: { seconds: 8 } },
    },
    catalog: {
      rules: [{ allow: ['Template', 'Location'] }],
      locations: [{ type: 'file', target: join(__dirname, 'templates.yaml') }],
    },
  };
}
