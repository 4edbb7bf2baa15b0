import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../../scripts/lib/paths.mjs';
import { Problem } from '../../../scripts/lib/say.mjs';

/** Counts that stay the same this often in a row are final. */
const STEADY = 3;
const INTERVAL_MS = 1000;
const PATIENCE_MS = 15 * 60 * 1000;

/**
 * Waits until both catalogs hold all entities, and the same number of them.
 *
 * @param portals what `startPortals` returned
 * @param minimum how many there must be at least
 * @returns the number of entities
 */
export async function waitUntilFilled(portals, minimum) {
  const deadline = Date.now() + PATIENCE_MS;
  let steady = 0;
  let last = '';
  while (steady < STEADY) {
    portals.failed.throwIfAborted();
    if (Date.now() > deadline) {
      throw new Problem(
        `The catalogs did not get the same entities in time (ours and stock: ${last}).`,
      );
    }
    const [ours, stock] = await Promise.all(
      [portals.ours, portals.stock].map(countEntities),
    );
    const counts = `${ours}, ${stock}`;
    const isFilled = ours === stock && ours >= minimum;
    steady = isFilled && counts === last ? steady + 1 : 0;
    last = counts;
    await sleep(INTERVAL_MS);
  }
  return Number(last.split(',')[0]);
}

async function countEntities(origin) {
  const signIn = await fetch(`${origin}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await signIn.json();
  const answer = await fetch(
    `${origin}/api/catalog/entities/by-query?limit=0`,
    { headers: { authorization: `Bearer ${backstageIdentity.token}` } },
  );
  return answer.ok ? (await answer.json()).totalItems : 0;
}

/** Gives the planner of PostgreSQL the same knowledge of both apps' tables. */
export async function analyzeDatabases(connection, id) {
  const { Client } = createRequire(path.join(root, 'package.json'))('pg');
  const { host, port, user, password } = connection;
  const query = async (database, sql) => {
    const client = new Client({ host, port, user, password, database });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const databases = await query(
    'postgres',
    `select datname from pg_database where datname like 'bench\\_%\\_${id}%'`,
  );
  for (const { datname } of databases) {
    await query(datname, 'vacuum analyze');
  }
}
