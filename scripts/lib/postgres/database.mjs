import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { dataDir, root } from '../paths.mjs';
import { startCluster } from './cluster.mjs';
import { givenPostgres } from './given.mjs';
import { postgresHome } from './home.mjs';

const DATABASE = 'callboard';
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
  // Installed by now, but not when this file is loaded.
  const { Client } = createRequire(path.join(root, 'package.json'))('pg');
  const { host, port, user, password } = connection;
  const client = new Client({
    host,
    port,
    user,
    password,
    database: 'postgres',
  });
  await client.connect();
  try {
    const found = await client.query(
      'select 1 from pg_database where datname = $1',
      [name],
    );
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(name)}`);
    }
  } finally {
    await client.end();
  }
}
