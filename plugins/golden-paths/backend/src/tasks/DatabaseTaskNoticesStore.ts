import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Client } from 'pg';
import type { TaskNotice, TaskNotices } from './TaskNotices';

const POLL_MS = 10_000;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 10_000;

/**
 * Listens to what all processes tell about tasks, on one connection of its own
 * that it makes anew when it breaks. Every ten seconds, and after each gap, it
 * says that anything may have happened.
 */
export class DatabaseTaskNoticesStore implements TaskNotices {
  /** Where the stores of one schema notify. */
  readonly channel: string;
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  readonly #listeners = new Set<(notice: TaskNotice) => void>();
  #connection?: Client;
  #poll?: NodeJS.Timeout;
  #retry?: NodeJS.Timeout;
  #retryMs = FIRST_RETRY_MS;
  #stopped = false;

  /** @param knex - client of the scaffolder's schema */
  static async create(knex: Knex, logger: LoggerService) {
    const { rows } = await knex.raw<{ rows: { name: string }[] }>(
      'select current_schema() as name',
    );
    const schema = rows.map(({ name }) => name).at(0) ?? 'public';
    return new DatabaseTaskNoticesStore(knex, logger, channelOf(schema));
  }

  private constructor(knex: Knex, logger: LoggerService, channel: string) {
    this.channel = channel;
    this.#knex = knex;
    this.#logger = logger;
  }

  /** Begins to listen; failing to connect is repaired in the background. */
  async start() {
    this.#poll = setInterval(() => this.#check(), POLL_MS).unref();
    await this.#connect();
  }

  /** Closes the connection for good. */
  async stop() {
    this.#stopped = true;
    clearInterval(this.#poll);
    clearTimeout(this.#retry);
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.end().catch(() => {});
  }

  subscribe(listener: (notice: TaskNotice) => void) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async #connect() {
    try {
      // As the pool makes one: with the newest token, where those expire.
      const connection: Client = await this.#knex.client
        .getPoolSettings({})
        .create();
      if (this.#stopped) {
        await connection.end();
        return;
      }
      this.#connection = connection;
      connection.on('error', error => this.#lost(connection, error));
      connection.on('end', () => this.#lost(connection));
      connection.on('notification', ({ payload }) =>
        this.#emit(JSON.parse(payload ?? '{"kind":"unknown"}')),
      );
      await connection.query(`listen "${this.channel}"`);
      this.#retryMs = FIRST_RETRY_MS;
      this.#emit({ kind: 'unknown' });
    } catch (error) {
      this.#lost(this.#connection, toError(error));
    }
  }

  #lost(connection: Client | undefined, error?: Error) {
    if (this.#stopped || connection !== this.#connection) {
      return;
    }
    this.#connection = undefined;
    connection?.end().catch(() => {});
    this.#logger.warn(
      `The connection that tells of new tasks was lost and is made again in ${this.#retryMs} ms`,
      error,
    );
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), this.#retryMs).unref();
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  /** A connection that broke silently shows itself by not answering. */
  #check() {
    const connection = this.#connection;
    this.#emit({ kind: 'unknown' });
    if (!connection) {
      return;
    }
    const late = setTimeout(
      () => this.#lost(connection, new Error('It does not answer')),
      POLL_MS / 2,
    ).unref();
    connection
      .query('select 1')
      .catch(error => this.#lost(connection, toError(error)))
      .finally(() => clearTimeout(late));
  }

  #emit(notice: TaskNotice) {
    for (const listener of this.#listeners) {
      listener(notice);
    }
  }
}

/** A name of at most 63 bytes, which PostgreSQL allows. */
function channelOf(schema: string): string {
  const name = `golden_paths_tasks ${schema}`;
  const fits = Buffer.byteLength(name) <= 63 && !name.includes('"');
  const hash = createHash('sha256').update(schema).digest('hex');
  return fits ? name : `golden_paths_tasks ${hash.slice(0, 32)}`;
}
