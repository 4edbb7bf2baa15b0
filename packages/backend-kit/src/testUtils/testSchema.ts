import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { testDatabase } from './testDatabase';
import { connect } from './testServer';

/** What a plugin owns in the portal's database, for one test file. */
export interface TestSchema {
  /** As the plugin gets it. */
  database: DatabaseService;
  /** The same client, for looking into tables and stepping migrations. */
  knex: Knex;
  /** Folder of the plugin's migrations. */
  directory: string;
  /** Disconnects and removes the database. */
  drop(): Promise<void>;
}

/** What {@link testSchema} needs. */
export interface TestSchemaOptions {
  pluginId: string;
  /** Absolute path of the folder that holds the plugin's migrations. */
  directory: string;
  /** Whether the tables are there already; default true. */
  migrated?: boolean;
}

/**
 * Gives a test the schema of one plugin in a database of its own, for testing
 * stores and migrations without a backend.
 */
export async function testSchema(
  options: TestSchemaOptions,
): Promise<TestSchema> {
  const { pluginId, directory, migrated = true } = options;
  const open = (name: string) =>
    connect(name, { searchPath: [pluginId, 'public'] });

  const { name, drop } = await testDatabase(
    `${pluginId} ${migrated} ${hashOf(directory)}`,
    async template => {
      const knex = open(template);
      try {
        await knex.raw('create schema ??', [pluginId]);
        if (migrated) {
          await knex.migrate.latest({ directory });
        }
      } finally {
        await knex.destroy();
      }
    },
  );
  const knex = open(name);
  return {
    database: { getClient: async () => knex },
    knex,
    directory,
    async drop() {
      await knex.destroy();
      await drop();
    },
  };
}

function hashOf(directory: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(directory).sort()) {
    hash.update(file).update(readFileSync(join(directory, file)));
  }
  return hash.digest('hex');
}
