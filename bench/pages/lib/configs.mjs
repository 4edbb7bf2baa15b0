import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { benchDir, stockDir } from './paths.mjs';

/**
 * What both apps are told: the same entities, the same guest, and no background
 * work that could fall into one measurement and not into the other.
 */
function shared(dataset) {
  return {
    auth: {
      providers: {
        guest: {
          dangerouslyAllowOutsideDevelopment: true,
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: [
            'user:default/guest',
            ...(dataset.groups ?? ['group:default/platform']),
          ],
        },
      },
    },
    catalog: {
      processingInterval: { hours: 24 },
      rules: [
        {
          allow: [
            'Component',
            'System',
            'API',
            'Resource',
            'Location',
            'Domain',
            'Group',
            'User',
          ],
        },
      ],
      locations: dataset.locations.map(target => ({ type: 'file', target })),
    },
    search: {
      collators: {
        catalog: {
          schedule: {
            frequency: { hours: 24 },
            initialDelay: { hours: 24 },
            timeout: { minutes: 15 },
          },
        },
      },
    },
  };
}

/** Configuration files of our portal. Its ports come from the environment. */
export function ourConfigs(dataset) {
  // Started as always, but without repositories: these are no part of the
  // catalog that both apps hold.
  const seedFrom = path.join(benchDir, 'no-repositories');
  fs.mkdirSync(seedFrom, { recursive: true });
  return [
    path.join(root, 'app-config.yaml'),
    write('ours', {
      ...shared(dataset),
      forge: { seedFrom },
      ...dataset.ourSettings,
    }),
  ];
}

/**
 * Configuration files of the stock app.
 *
 * @param options `{ port, connection, prefix }`: of its server, of PostgreSQL,
 *   and of the databases it makes, one for each plugin
 */
export function stockConfigs(dataset, { port, connection, prefix }) {
  const origin = `http://localhost:${port}`;
  const { host, user, password } = connection;
  return [
    path.join(stockDir, 'app-config.yaml'),
    write('stock', {
      ...shared(dataset),
      app: { baseUrl: origin },
      backend: {
        baseUrl: origin,
        listen: { host: '127.0.0.1', port },
        cors: { origin },
        logger: {
          overrides: [
            {
              matchers: { message: '/localhost URL/' },
              level: 'error',
            },
          ],
        },
        database: {
          client: 'pg',
          prefix,
          connection: { host, port: connection.port, user, password },
        },
      },
    }),
  ];
}

function write(name, config) {
  const file = path.join(benchDir, `app-config.${name}.yaml`);
  fs.writeFileSync(file, JSON.stringify(config, undefined, 2), { mode: 0o600 });
  return file;
}
