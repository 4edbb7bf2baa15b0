import path from 'node:path';
import { portalEnvironment } from '../../../scripts/lib/environment.mjs';
import { logsDir, root } from '../../../scripts/lib/paths.mjs';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { waitUntilUp } from '../../../scripts/lib/portal.mjs';
import { createDatabase } from '../../../scripts/lib/postgres/database.mjs';
import { Problem } from '../../../scripts/lib/say.mjs';
import { ourConfigs, stockConfigs } from './configs.mjs';
import { benchDir, stockDir } from './paths.mjs';

/**
 * Starts both apps, each with databases of its own on one cluster. These are
 * kept, so that only the first run with some entities has to read them.
 *
 * @param options `{ toolchain, connection, dataset, entries, children }`; an
 *   entry is what node runs, or several arguments, and ours runs alone if there
 *   is none of `stock`
 * @returns `{ ours, stock, pids, databases, failed }`: origins, process ids, what
 *   holds each catalog, and a signal that is aborted when one of them ends
 */
export async function startPortals(options) {
  const { toolchain, connection, dataset, entries, children } = options;
  const failed = new AbortController();
  const pids = {};
  const start = (name, { entry, cwd, env, configs }) => {
    pids[name] = children.start(`bench-${name}`, {
      command: toolchain.node,
      args: [entry, configs.map(file => ['--config', file])].flat(2),
      cwd,
      env: { ...env, NODE_ENV: 'production' },
      onExit: ({ code, recent }) =>
        failed.abort(
          new Problem(
            `The app "${name}" ended (${code}). The last lines of ${path.join(logsDir, `bench-${name}.log`)}:\n\n${recent}`,
          ),
        ),
    });
  };

  const database = `bench_ours_${dataset.id}`;
  await createDatabase(connection, database);
  const ourPort = await freePort();
  start('ours', {
    entry: entries.ours,
    cwd: path.join(root, 'packages/backend'),
    configs: ourConfigs(dataset),
    env: {
      ...portalEnvironment(toolchain.env, { production: true, port: ourPort }),
      POSTGRES_HOST: connection.host,
      POSTGRES_PORT: `${connection.port}`,
      POSTGRES_USER: connection.user,
      POSTGRES_PASSWORD: connection.password,
      POSTGRES_DATABASE: database,
      APP_CONFIG_forge_dataDir: JSON.stringify(path.join(benchDir, 'git')),
    },
  });

  const prefix = `bench_stock_${dataset.id}_`;
  let stockPort;
  if (entries.stock) {
    stockPort = await freePort();
    start('stock', {
      entry: entries.stock,
      cwd: path.join(stockDir, 'packages/backend'),
      configs: stockConfigs(dataset, {
        port: stockPort,
        connection,
        prefix,
      }),
      env: toolchain.env,
    });
  }

  const portals = {
    ours: `http://localhost:${ourPort}`,
    stock: stockPort && `http://localhost:${stockPort}`,
    pids,
    databases: {
      ours: { database, schema: 'catalog' },
      stock: { database: `${prefix}catalog`, schema: 'public' },
    },
    failed: failed.signal,
  };
  await Promise.all(
    [portals.ours, portals.stock]
      .filter(Boolean)
      .map(origin =>
        waitUntilUp(
          `${origin}/.backstage/health/v1/readiness`,
          AbortSignal.any([failed.signal, AbortSignal.timeout(120_000)]),
        ),
      ),
  );
  return portals;
}
