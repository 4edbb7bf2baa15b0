import { randomUUID } from 'node:crypto';
import type { ExemptionState } from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import type {
  ExemptionPosition,
  ExemptionsFilter,
  ExemptionsStore,
  ExemptionStep,
  NewExemption,
  StoredExemption,
} from './ExemptionsStore';

const TABLE = 'exemptions';
const ACTIVE: ExemptionState[] = ['requested', 'approved'];

interface ExemptionRow {
  id: string;
  entity_ref: string;
  check_id: string;
  reason: string;
  until: string;
  state: ExemptionState;
  requested_by: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  comment: string | null;
}

/** Exemptions in PostgreSQL. */
export class DatabaseExemptionsStore implements ExemptionsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseExemptionsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(exemption: NewExemption) {
    const { entityRef, checkId, reason, until, endsAt, requestedBy } =
      exemption;
    const rows: ExemptionRow[] = await this.#knex(TABLE)
      .insert({
        id: randomUUID(),
        entity_ref: entityRef,
        check_id: checkId,
        reason,
        until,
        ends_at: endsAt,
        state: 'requested',
        requested_by: requestedBy,
        // JavaScript knows milliseconds, and positions in the list must be exact.
        requested_at:
          exemption.requestedAt ??
          this.#knex.raw("date_trunc('milliseconds', now())"),
      })
      .onConflict(
        this.#knex.raw(
          "(entity_ref, check_id) where state in ('requested', 'approved')",
        ),
      )
      .ignore()
      .returning('*');
    return rows.map(toExemption).at(0);
  }

  async find(id: string) {
    const row: ExemptionRow | undefined = await this.#knex(TABLE)
      .where({ id })
      .first();
    return row && toExemption(row);
  }

  async findActive(entityRef: string, checkId: string) {
    const row: ExemptionRow | undefined = await this.#knex(TABLE)
      .where({ entity_ref: entityRef, check_id: checkId })
      .whereIn('state', ACTIVE)
      .first();
    return row && toExemption(row);
  }

  async list(
    filter: ExemptionsFilter,
    { after, limit }: { after?: ExemptionPosition; limit: number },
  ) {
    const { state, checkId, entityRef, concerns } = filter;
    const query = this.#knex(TABLE)
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (state) {
      query.where({ state });
    }
    if (checkId) {
      query.where({ check_id: checkId });
    }
    if (entityRef) {
      query.where({ entity_ref: entityRef });
    }
    if (concerns) {
      query.where(either =>
        either
          .where({ requested_by: concerns.requestedBy })
          .orWhereIn('check_id', concerns.checkIds),
      );
    }
    if (after) {
      query.whereRaw('(requested_at, id) < (?, ?)', [
        after.requestedAt,
        after.id,
      ]);
    }
    const rows: ExemptionRow[] = await query;
    return rows.map(toExemption);
  }

  async readActive(entityRefs: readonly string[]) {
    const rows: ExemptionRow[] = await this.#knex(TABLE)
      .whereRaw('entity_ref = any(?)', [[...entityRefs]])
      .whereIn('state', ACTIVE)
      .where('ends_at', '>', this.#knex.fn.now());
    return rows.map(toExemption);
  }

  async step({ id, from, to, by, comment }: ExemptionStep) {
    const rows: ExemptionRow[] = await this.#knex(TABLE)
      .where({ id, state: from })
      .update({
        state: to,
        decided_by: by,
        decided_at: this.#knex.fn.now(),
        comment: comment ?? null,
      })
      .returning('*');
    return rows.map(toExemption).at(0);
  }

  async expire() {
    const rows: ExemptionRow[] = await this.#knex(TABLE)
      .whereIn('state', ACTIVE)
      .where('ends_at', '<=', this.#knex.fn.now())
      .update({ state: 'expired' })
      .returning('*');
    return rows.map(toExemption);
  }

  async warn(before: Date) {
    const rows: ExemptionRow[] = await this.#knex(TABLE)
      .where({ state: 'approved' })
      .whereNull('warned_at')
      .where('ends_at', '<=', before)
      .where('ends_at', '>', this.#knex.fn.now())
      .update({ warned_at: this.#knex.fn.now() })
      .returning('*');
    return rows.map(toExemption);
  }
}

function toExemption(row: ExemptionRow): StoredExemption {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    checkId: row.check_id,
    reason: row.reason,
    until: row.until,
    state: row.state,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at.toISOString() }),
    ...(row.comment !== null && { comment: row.comment }),
  };
}
