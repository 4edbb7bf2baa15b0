import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** What {@link migrate} may be told besides. */
export interface MigrateOptions {
  /**
   * Where the steps that were taken are remembered, for the steps of a module
   * beside those of its plugin; default that of the database client.
   */
  tableName?: string;
}

/**
 * Brings a plugin's tables to the newest state, unless the configuration says
 * that this process must not. Replicas that start at the same time take turns:
 * by itself, the database client lets all but the first fail. That takes two
 * connections of the plugin's pool.
 *
 * @param database - the plugin's database service
 * @param directory - absolute path of the folder that holds the steps
 * @returns the client to hand to the plugin's stores
 */
export async function migrate(
  database: DatabaseService,
  directory: string,
  { tableName }: MigrateOptions = {},
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.transaction(async turn => {
      await turn.raw(
        "select pg_advisory_xact_lock(hashtext('migrate ' || current_schema()))",
      );
      // On other connections, so that a step can be left out of a transaction.
      await knex.migrate.latest({
        directory,
        ...(tableName !== undefined && { tableName }),
      });
    });
  }
  return knex;
}
