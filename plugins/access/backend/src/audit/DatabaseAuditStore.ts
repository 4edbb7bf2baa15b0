import type { ExportedAuditEvent } from '@callboard/plugin-access-common';
import type { Knex } from 'knex';
import type { AuditBatch, AuditStore } from './AuditStore';
import { toRow } from './auditRows';
import { chainRecords } from './chainRecords';

/** How many records a step of the retention removes, and locks the log for. */
const STEP = 5000;
/** A process that was silent for so long has no batch whose answer it awaits. */
const FORGET_WRITERS = '7 days';

/** Remembers the batch, unless it was, and locks the end of the chain. */
const LOCK = `
  with fresh as (
    insert into audit_writers (id, batch, at) values (?, ?, now())
    on conflict (id) do update set batch = excluded.batch, at = excluded.at
    where audit_writers.batch < excluded.batch
    returning batch
  )
  select head_seq, head_hash, exists (select from fresh) as is_new
  from audit_chain for update of audit_chain`;

const INSERT = `
  with added as (
    insert into audit_events
    select * from json_populate_recordset(null::audit_events, ?::json)
  )
  update audit_chain set head_seq = ?, head_hash = ?`;

/** The audit log in PostgreSQL. */
export class DatabaseAuditStore implements AuditStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseAuditStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async append({ writer, number, records }: AuditBatch) {
    return this.#knex.transaction(async trx => {
      const head = await lockEnd(trx, { writer, number });
      if (!head) {
        return [];
      }
      const events: ExportedAuditEvent[] = [];
      const rows: string[] = [];
      for await (const event of chainRecords(head, records)) {
        events.push(event);
        rows.push(JSON.stringify(toRow(event)));
      }
      const last = events.at(-1) ?? head;
      await trx.raw(INSERT, [`[${rows.join(',')}]`, last.seq, last.hash]);
      return events;
    });
  }

  async removeOldest(before: string, signal?: AbortSignal) {
    const { seq: first } =
      (await this.#knex('audit_events')
        .where('at', '>=', before)
        .orderBy('seq')
        .first('seq')) ?? {};
    let removed = 0;
    let step: number;
    do {
      step = await this.#removeStep(first && Number(first));
      removed += step;
    } while (step > 0 && !signal?.aborted);
    await this.#knex('audit_writers')
      .whereRaw('at < now() - ?::interval', [FORGET_WRITERS])
      .delete();
    return removed;
  }

  /** @param first - the position that stays; undefined if none does */
  async #removeStep(first: number | undefined): Promise<number> {
    return this.#knex.transaction(async trx => {
      const { base, head } = await lockChain(trx);
      const upTo = Math.min(base.seq + STEP, (first ?? head.seq + 1) - 1);
      const newBase = await trx('audit_events')
        .where('seq', '<=', upTo)
        .orderBy('seq', 'desc')
        .first('seq', 'hash');
      if (!newBase) {
        return 0;
      }
      await trx.raw("set local access.audit_retention = 'on'");
      const removed = await trx('audit_events')
        .where('seq', '<=', upTo)
        .delete();
      await trx('audit_chain').update({
        base_seq: newBase.seq,
        base_hash: newBase.hash,
      });
      return removed;
    });
  }
}

/** Lets others who would change the chain wait until this transaction ends. */
async function lockChain(trx: Knex.Transaction) {
  const row = await trx('audit_chain').forUpdate().first();
  return {
    head: { seq: Number(row.head_seq), hash: String(row.head_hash) },
    base: { seq: Number(row.base_seq), hash: String(row.base_hash) },
  };
}

/** @returns the last link; undefined if the batch is there already */
async function lockEnd(
  trx: Knex.Transaction,
  { writer, number }: Pick<AuditBatch, 'writer' | 'number'>,
) {
  const { rows } = await trx.raw(LOCK, [writer, number]);
  const [{ head_seq: seq, head_hash: hash, is_new: isNew }] = rows;
  return isNew ? { seq: Number(seq), hash: String(hash) } : undefined;
}
