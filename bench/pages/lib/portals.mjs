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
 * @param options `{ toolchain, connection, dataset, entries, children }`
 * @returns `{ ours, stock, failed }`: origins, and a signal that is aborted when
 *   one of them ends
 */
export async function startPortals(options) {
  const { toolchain, connection, dataset, entries, children } = options;
  const failed = new AbortController();
  const start = (name, { entry, cwd, env, configs }) => {
    children.start(`bench-${name}`, {
      command: toolchain.node,
      args: [entry, ...configs.flatMap(file => ['--config', file])],
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

  const stockPort = await freePort();
  start('stock', {
    entry: entries.stock,
    cwd: path.join(stockDir, 'packages/backend'),
    configs: stockConfigs(dataset, {
      port: stockPort,
      connection,
      prefix: `bench_stock_${dataset.id}_`,
    }),
    env: toolchain.env,
  });

  const portals = {
    ours: `http://localhost:${ourPort}`,
    stock: `http://localhost:${stockPort}`,
    failed: failed.signal,
  };
  await Promise.all(
    [portals.ours, portals.stock].map(origin =>
      waitUntilUp(
        `${origin}/.backstage/health/v1/readiness`,
        AbortSignal.any([failed.signal, AbortSignal.timeout(120_000)]),
      ),
    ),
  );
  return portals;
}
