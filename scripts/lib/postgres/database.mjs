import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir, root } from '../paths.mjs';
import { Problem } from '../say.mjs';
import { startCluster } from './cluster.mjs';
import { givenPostgres } from './given.mjs';
import { postgresHome } from './home.mjs';

const DATABASE = 'callboard';
/** PostgreSQL's error code for a database that does not exist. */
const NO_SUCH_DATABASE = '3D000';
const connectionFile = path.join(dataDir, 'postgres.json');

/**
 * The portal's database: the given PostgreSQL, or else an embedded one.
 *
 * @returns `{ env, stop }`: variables for the configuration, and what to call
 *   at the end
 */
export async function openDatabase(note) {
  const given = givenPostgres();
  if (given) {
    if (given.PGSSLMODE) {
      process.env.PGSSLMODE = given.PGSSLMODE;
    }
    await requireDatabase(given);
    note(`yours, at ${given.POSTGRES_HOST}`);
    return { env: given, stop: () => {} };
  }

  const home = postgresHome('postgres', path.join(dataDir, 'postgres'), note);
  const cluster = await startCluster(home);
  await createDatabase(cluster, DATABASE);
  const { stop, ...connection } = cluster;
  fs.writeFileSync(
    connectionFile,
    JSON.stringify({ ...connection, database: DATABASE }),
    { mode: 0o600 },
  );
  return {
    env: {
      POSTGRES_HOST: connection.host,
      POSTGRES_PORT: `${connection.port}`,
      POSTGRES_USER: connection.user,
      POSTGRES_PASSWORD: connection.password,
      POSTGRES_DATABASE: DATABASE,
    },
    stop() {
      fs.rmSync(connectionFile, { force: true });
      stop();
    },
  };
}

/** Creates a database unless it is there. */
export async function createDatabase(connection, name) {
  await withClient({ ...connection, database: 'postgres' }, async client => {
    const found = await client.query(
      'select 1 from pg_database where datname = $1',
      [name],
    );
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(name)}`);
    }
  });
}

/** Says plainly what is wrong with a given PostgreSQL, before the portal does. */
async function requireDatabase(given) {
  const database = given.POSTGRES_DATABASE;
  const connection = {
    host: given.POSTGRES_HOST,
    port: Number(given.POSTGRES_PORT),
    user: given.POSTGRES_USER,
    password: given.POSTGRES_PASSWORD,
  };
  try {
    await withClient({ ...connection, database }, client =>
      client.query('select 1'),
    ).catch(async error => {
      if (error.code !== NO_SUCH_DATABASE) {
        throw error;
      }
      await createDatabase(connection, database);
    });
  } catch (error) {
    throw new Problem(
      `PostgreSQL at ${connection.host}:${connection.port} does not let ${connection.user} into the database "${database}": ${error.message || error.code}.\n` +
        'Check DATABASE_URL or the POSTGRES_* variables, or unset them to use the embedded PostgreSQL.',
    );
  }
}

async function withClient({ host, port, user, password, database }, run) {
  // Installed by now, but not when this file is loaded.
  const { Client } = createRequire(path.join(root, 'package.json'))('pg');
  const client = new Client({ host, port, user, password, database });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
