import type { Knex } from 'knex';
import {
  GATE_COLUMNS,
  toApproval,
  type DecisionRow,
  type GateRow,
} from '../gateRow';
import type {
  ApprovalCriteria,
  ApprovalPosition,
  ApprovalsFilter,
  ApprovalsReadModel,
  Concerned,
} from './ApprovalsReadModel';

/** Lists of approvals in PostgreSQL. */
export class DatabaseApprovalsReadModel implements ApprovalsReadModel {
  readonly #knex: Knex;
  readonly #now: () => Date;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex, now = () => new Date()) {
    return new DatabaseApprovalsReadModel(knex, now);
  }

  private constructor(knex: Knex, now: () => Date) {
    this.#knex = knex;
    this.#now = now;
  }

  async list(
    { taskId, isWaiting, askedOf, visibleTo }: ApprovalsFilter,
    { after, limit }: { after?: ApprovalPosition; limit: number },
  ) {
    const query = this.#knex('gates')
      .where({ kind: 'approval' })
      .select(GATE_COLUMNS)
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (taskId !== undefined) {
      query.where({ task_id: taskId });
    }
    if (isWaiting !== undefined) {
      query.where('state', isWaiting ? '=' : '<>', 'waiting');
    }
    if (askedOf) {
      this.#whereAsked(query, askedOf);
    }
    if (visibleTo) {
      const { caller, criteria } = visibleTo;
      query.where(either => {
        either
          .where({ requested_by: caller.name })
          .orWhereExists(this.#decisionsBy(caller))
          .orWhere(asked => whereApprover(asked, caller));
        if (criteria) {
          const { sql, bindings } = sqlOf(criteria);
          either.orWhereRaw(`(${sql})`, bindings);
        }
      });
    }
    if (after) {
      query.whereRaw('(requested_at, id) < (?, ?)', [
        after.requestedAt,
        after.id,
      ]);
    }
    const rows: GateRow[] = await query;
    const decisions: DecisionRow[] = await this.#knex('gate_decisions')
      .whereRaw('gate_id = any(?)', [rows.map(({ id }) => id)])
      .orderBy(['at', 'by']);
    return rows.map(row =>
      toApproval(
        row,
        decisions.filter(({ gate_id: id }) => id === row.id),
      ),
    );
  }

  async listPermissions() {
    // Walks from one name to the next in the index: there are few names.
    const { rows } = await this.#knex.raw<{ rows: { permission: string }[] }>(`
      with recursive names as (
        (select min(permission) as permission from gates
          where permission is not null)
        union all
        select (select min(permission) from gates
          where permission > names.permission)
        from names where names.permission is not null
      )
      select permission from names where permission is not null
    `);
    return rows.map(({ permission }) => permission);
  }

  #whereAsked(query: Knex.QueryBuilder, caller: Concerned) {
    query
      .where({ state: 'waiting' })
      .where(asked => whereApprover(asked, caller))
      .where(open =>
        open.whereNull('expires_at').orWhere('expires_at', '>', this.#now()),
      )
      .where(others =>
        others
          .where({ self_approval: true })
          .orWhereRaw('requested_by is distinct from ?', [caller.name]),
      )
      .whereNotExists(this.#decisionsBy(caller));
  }

  #decisionsBy({ name }: Concerned) {
    return this.#knex('gate_decisions')
      .whereRaw('gate_id = gates.id')
      .where({ by: name })
      .select(this.#knex.raw('1'));
  }
}

function whereApprover(
  query: Knex.QueryBuilder,
  { refs, permissions }: Pick<Concerned, 'refs' | 'permissions'>,
) {
  query
    .whereRaw('approver_refs && ?::text[]', [refs])
    .orWhereIn('permission', permissions);
}

/** Bindings in the order of the question marks. */
function sqlOf(criteria: ApprovalCriteria): {
  sql: string;
  bindings: string[][];
} {
  const joined = (parts: ApprovalCriteria[], word: string, none: string) => {
    const all = parts.map(sqlOf);
    return {
      sql: all.map(({ sql }) => `(${sql})`).join(` ${word} `) || none,
      bindings: all.flatMap(({ bindings }) => bindings),
    };
  };
  if ('allOf' in criteria) {
    return joined(criteria.allOf, 'and', 'true');
  }
  if ('anyOf' in criteria) {
    return joined(criteria.anyOf, 'or', 'false');
  }
  if ('not' in criteria) {
    const { sql, bindings } = sqlOf(criteria.not);
    // Not `not`: who asked is unknown where a service did.
    return { sql: `(${sql}) is not true`, bindings };
  }
  return 'approvers' in criteria
    ? { sql: 'approver_refs && ?::text[]', bindings: [criteria.approvers] }
    : { sql: 'requested_by = any(?::text[])', bindings: [criteria.requesters] };
}
