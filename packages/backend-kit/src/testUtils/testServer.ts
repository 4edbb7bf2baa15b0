import { existsSync, readFileSync } from 'node:fs';
import knexFactory from 'knex';
import type { Knex } from 'knex';
import { targetPaths } from '@backstage/cli-common';

/** What a PostgreSQL client needs to connect to a server. */
export interface ServerConnection {
  host: string;
  port: number;
  user: string;
  password: string;
}

/**
 * The PostgreSQL server that tests use: the one `npm test` started, or the one
 * of a portal that runs from this checkout, so that a single test file can be
 * run by itself.
 */
export function testServer(): ServerConnection {
  const given = process.env.CALLBOARD_TEST_POSTGRES;
  if (given) {
    return JSON.parse(given);
  }
  const file = targetPaths.resolveRoot('.data/postgres.json');
  if (existsSync(file)) {
    return JSON.parse(readFileSync(file, 'utf8'));
  }
  throw new Error(
    'Tests with a database need PostgreSQL: run `npm test -- --fast`, or have `npm start` running while you run a single file',
  );
}

/** A client of one database on the test server. */
export function connect(database: string, options?: Knex.Config): Knex {
  return knexFactory({
    client: 'pg',
    connection: { ...testServer(), database },
    pool: { min: 0, max: 3 },
    ...options,
  });
}

/** Runs statements on the maintenance database, over one connection. */
export async function administer<T>(
  run: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = connect('postgres', { pool: { min: 0, max: 1 } });
  try {
    return await run(knex);
  } finally {
    await knex.destroy();
  }
}
