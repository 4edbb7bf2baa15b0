import {
  FIRST_PREVIOUS_HASH,
  type AuditFilter,
  type AuditSeverity,
} from '@callboard/plugin-access-common';
import type { Knex } from 'knex';
import { namingOutage } from '../policies/namingOutage';
import type { AuditPosition, AuditReadModel } from './AuditReadModel';
import { toEvent, type AuditRow } from './auditRows';

const SEVERITIES: AuditSeverity[] = ['low', 'medium', 'high', 'critical'];

interface LinkedRow extends AuditRow {
  previous_hash: string | null;
}

/** The audit log in PostgreSQL, to read. */
export class DatabaseAuditReadModel implements AuditReadModel {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseAuditReadModel(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(options: {
    filter: AuditFilter;
    after?: AuditPosition;
    limit: number;
  }) {
    const { filter, after, limit } = options;
    const query = this.#filtered(filter)
      .orderBy([
        { column: 'e.at', order: 'desc' },
        { column: 'e.seq', order: 'desc' },
      ])
      .limit(limit);
    if (after) {
      query.whereRaw('(e.at, e.seq) < (?, ?)', [after.at, after.seq]);
    }
    const rows: AuditRow[] = await namingOutage(async () => query);
    return rows.map(toEvent);
  }

  async follow(options: { filter: AuditFilter; after: number; limit: number }) {
    const { filter, after, limit } = options;
    const query = this.#filtered(filter)
      .where('e.seq', '>', after)
      .orderBy('e.seq')
      .limit(limit);
    return this.#withPrevious(query);
  }

  async walk(options: {
    filter: AuditFilter;
    after?: AuditPosition;
    limit: number;
  }) {
    const { filter, after, limit } = options;
    const query = this.#filtered(filter)
      .orderBy(['e.at', 'e.seq'])
      .limit(limit);
    if (after) {
      query.whereRaw('(e.at, e.seq) > (?, ?)', [after.at, after.seq]);
    }
    return this.#withPrevious(query);
  }

  async ends() {
    const row = await namingOutage(async () =>
      this.#knex('audit_chain').first(),
    );
    return {
      head: { seq: Number(row.head_seq), hash: String(row.head_hash) },
      base: { seq: Number(row.base_seq), hash: String(row.base_hash) },
    };
  }

  async #withPrevious(query: Knex.QueryBuilder) {
    const rows: LinkedRow[] = await namingOutage(async () =>
      query
        .leftJoin('audit_events as p', 'p.seq', this.#knex.raw('e.seq - 1'))
        .select('p.hash as previous_hash'),
    );
    const { base } = await this.ends();
    return rows.map(row => {
      const event = toEvent(row);
      const previousHash =
        row.previous_hash ??
        (event.seq === base.seq + 1 ? base.hash : FIRST_PREVIOUS_HASH);
      return { ...event, previousHash };
    });
  }

  #filtered(filter: AuditFilter): Knex.QueryBuilder {
    const { from, to, actor, action, target, result, severity } = filter;
    const { correlationId } = filter;
    const query = this.#knex('audit_events as e').select('e.*');
    if (from) {
      query.where('e.at', '>=', from);
    }
    if (to) {
      query.where('e.at', '<', to);
    }
    if (actor) {
      query.where('e.actor', actor);
    }
    if (target) {
      query.where('e.target', target);
    }
    if (result) {
      query.where('e.result', result);
    }
    if (severity && severity !== 'low') {
      // Written out, so that the planner sees that the partial index fits.
      query
        .whereRaw("e.severity <> 'low'")
        .whereIn('e.severity', SEVERITIES.slice(SEVERITIES.indexOf(severity)));
    }
    if (correlationId) {
      query.where('e.correlation_id', correlationId);
    }
    if (action) {
      const [plugin, event] = splitAction(action);
      query.where('e.plugin_id', plugin);
      if (event) {
        query.where('e.event_id', event);
      }
    }
    return query;
  }
}

/** `catalog`, or `catalog.entity-mutate`; ids of plugins have no dot. */
function splitAction(action: string): [plugin: string, event: string] {
  const [plugin, ...event] = action.split('.');
  return [plugin, event.join('.')];
}
