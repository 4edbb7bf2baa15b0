import { createRequire } from 'node:module';
import path from 'node:path';
import { portalEnvironment } from '../../../scripts/lib/environment.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { createDatabase } from '../../../scripts/lib/postgres/database.mjs';
import { stockDir } from '../../pages/lib/paths.mjs';

const { Client } = createRequire(path.join(root, 'package.json'))('pg');

/**
 * Makes empty databases and says how both apps are started on them.
 *
 * @param options `{ toolchain, connection, entries, templates, workingDirectory }`;
 *   `entries` are arguments of Node
 * @returns `{ ours, stock }`, each what `Replica.start` takes, and
 *   `open(name)`, which looks into the database of one
 */
export async function makeApps(options) {
  const { toolchain, connection, entries, templates, workingDirectory } =
    options;
  const { host, port, user, password } = connection;
  const server = { host, port, user, password };
  const databases = {
    ours: 'bench_golden_paths_ours',
    stock: 'bench_golden_paths_stock_scaffolder',
  };
  await dropAll(server);
  await createDatabase(connection, databases.ours);
  const config = {
    catalog: {
      locations: [{ type: 'file', target: templates }],
      rules: [{ allow: ['Template', 'Location'] }],
      processingInterval: { hours: 24 },
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
  const quiet = {
    overrides: [{ matchers: { message: '/localhost URL/' }, level: 'error' }],
  };
  return {
    ours: {
      name: 'ours',
      entry: entries.ours,
      cwd: path.join(root, 'packages/backend'),
      env: {
        ...portalEnvironment(toolchain.env, { production: false }),
        NODE_ENV: 'production',
        POSTGRES_HOST: host,
        POSTGRES_PORT: `${port}`,
        POSTGRES_USER: user,
        POSTGRES_PASSWORD: password,
        POSTGRES_DATABASE: databases.ours,
      },
      files: [path.join(root, 'app-config.yaml')],
      config: {
        ...config,
        backend: { logger: quiet, workingDirectory },
        catalog: { ...config.catalog, providers: { gitea: null } },
        forge: { enabled: false },
        scorecards: { standards: null, demo: null },
      },
    },
    stock: {
      name: 'stock',
      entry: entries.stock,
      cwd: path.join(stockDir, 'packages/backend'),
      env: { ...toolchain.env, NODE_ENV: 'production' },
      files: [path.join(stockDir, 'app-config.yaml')],
      config: {
        ...config,
        backend: {
          logger: quiet,
          workingDirectory,
          database: {
            client: 'pg',
            prefix: 'bench_golden_paths_stock_',
            connection: server,
          },
        },
      },
    },
    open: name => openTasks(server, databases[name], name),
  };
}

async function openTasks(server, database, name) {
  const client = new Client({ ...server, database });
  await client.connect();
  const schema = name === 'ours' ? 'scaffolder' : 'public';
  return {
    /** @returns how many tasks there are of each status */
    async counts() {
      const { rows } = await client.query(
        `select status, count(*)::int as count from "${schema}".tasks group by 1`,
      );
      return Object.fromEntries(
        rows.map(({ status, count }) => [status, count]),
      );
    },
    /** @returns ids of the tasks that nobody has begun */
    async open() {
      const { rows } = await client.query(
        `select id from "${schema}".tasks where status = 'open'`,
      );
      return rows.map(({ id }) => id);
    },
    /** @returns how many statements the database has run on its own account */
    async statements() {
      await client.query('select pg_stat_force_next_flush()');
      const { rows } = await client.query(
        'select sum(xact_commit + xact_rollback)::int as count from pg_stat_database where datname = current_database()',
      );
      return rows[0].count;
    },
    close: () => client.end(),
  };
}

/** What an earlier run has left. */
async function dropAll(server) {
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query(
    "select datname from pg_database where datname like 'bench_golden_paths_%'",
  );
  for (const { datname } of rows) {
    await client.query(`drop database "${datname}" with (force)`);
  }
  await client.end();
}
