import { randomBytes, randomUUID } from 'node:crypto';
import type { GateSource } from '@callboard/plugin-golden-paths-common';
import type { Knex } from 'knex';
import { endOfApprovalTime, endOfDecisions } from './endOf';
import type { Gate, GateEnd } from './Gate';
import {
  GATE_COLUMNS,
  toApproval,
  toDecision,
  toGate,
  toWait,
  type DecisionRow,
  type GateRow,
} from './gateRow';
import type {
  DecisionResult,
  DueGate,
  GatesStore,
  NewApproval,
  NewDecision,
  NewWait,
  Resume,
} from './GatesStore';
import { firstLook, reminderOf } from './pauses';

/** Gates in PostgreSQL. */
export class DatabaseGatesStore implements GatesStore {
  readonly #knex: Knex;
  readonly #now: () => Date;

  /**
   * @param knex - client of the plugin's schema, migrated
   * @param now - the clock; those of replicas may differ by seconds
   */
  static create(knex: Knex, now = () => new Date()) {
    return new DatabaseGatesStore(knex, now);
  }

  private constructor(knex: Knex, now: () => Date) {
    this.#knex = knex;
    this.#now = now;
  }

  async findByStep({
    taskId,
    stepId,
    round,
  }: Pick<GateSource, 'taskId' | 'stepId' | 'round'>) {
    const row: GateRow | undefined = await this.#knex('gates')
      .where({ task_id: taskId, step_id: stepId, round })
      .first(GATE_COLUMNS);
    return row && toGate(row);
  }

  async addApproval({ source, approval, approverRefs, isPolled }: NewApproval) {
    const { files, expiresAt, ...rest } = approval;
    const requestedAt = this.#now();
    const remindAt = reminderOf(requestedAt, expiresAt);
    const texts = files.flatMap(({ path, text }) =>
      text === undefined ? [] : [[path, text]],
    );
    return this.#add(source, {
      kind: 'approval',
      request: { ...rest, ...(expiresAt && { expiresAt }) },
      files: JSON.stringify(
        files.map(({ path, change }) => ({ path, change })),
      ),
      file_texts: Object.fromEntries(texts),
      approver_refs: approverRefs,
      permission: approval.approvers.permission ?? null,
      self_approval: approval.selfApproval,
      required: approval.required,
      requested_at: requestedAt,
      expires_at: expiresAt ?? null,
      remind_at: remindAt ?? null,
      is_polled: isPolled,
      due_at:
        firstLook(requestedAt, { isPolled, at: [expiresAt, remindAt] }) ?? null,
    });
  }

  async addWait({ source, wait, secret, isPolled }: NewWait) {
    const requestedAt = this.#now();
    const at = [wait.expiresAt, wait.until];
    return this.#add(source, {
      kind: 'wait',
      request: wait,
      secret: secret ?? null,
      requested_at: requestedAt,
      expires_at: wait.expiresAt ?? null,
      is_polled: isPolled,
      due_at: firstLook(requestedAt, { isPolled, at }) ?? null,
    });
  }

  async findApproval(id: string) {
    const row: GateRow | undefined = await this.#knex('gates')
      .where({ id, kind: 'approval' })
      .first([...GATE_COLUMNS, 'file_texts']);
    return row && toApproval(row, await this.#decisionsOf([row.id]));
  }

  async findApprovals(ids: readonly string[]) {
    const rows: GateRow[] = await this.#knex('gates')
      .whereRaw('id = any(?)', [[...ids]])
      .where({ kind: 'approval' })
      .select(GATE_COLUMNS);
    return this.#withDecisions(rows);
  }

  async findWebhook(taskId: string, stepId: string) {
    const row: GateRow | undefined = await this.#knex('gates')
      .where({ task_id: taskId, step_id: stepId, kind: 'wait' })
      .whereNotNull('secret')
      .orderBy('round', 'desc')
      .first(GATE_COLUMNS);
    return row && toWait(row);
  }

  async decide({ id, by, decision, comment }: NewDecision) {
    return this.#knex.transaction(
      async (trx): Promise<DecisionResult | undefined> => {
        // The lock lets those who decide at the same moment take turns.
        const row: GateRow | undefined = await trx('gates')
          .where({ id, kind: 'approval' })
          .forUpdate()
          .first(GATE_COLUMNS);
        if (!row) {
          return undefined;
        }
        const decisions = await this.#decisionsOf([id], trx);
        const approval = toApproval(row, decisions);
        const prior = decisions.find(one => one.by === by);
        if (prior) {
          return {
            outcome: prior.decision === decision ? 'repeated' : 'contradicted',
            approval,
          };
        }
        if (row.state !== 'waiting') {
          return { outcome: 'late', approval };
        }
        const now = this.#now();
        if (row.expires_at && row.expires_at <= now) {
          const end = endOfApprovalTime(approval, approval.decisions);
          const ended = await this.#end(trx, { id, at: now, ...end });
          return {
            outcome: 'late',
            approval: ended ? toApproval(ended, decisions) : approval,
          };
        }
        const said = {
          gate_id: id,
          by,
          decision,
          comment: comment ?? null,
          at: now,
        };
        await trx('gate_decisions').insert(said);
        const all = [...decisions, said];
        const end = endOfDecisions(approval, all.map(toDecision));
        const ended = end && (await this.#end(trx, { id, at: now, ...end }));
        return { outcome: 'recorded', approval: toApproval(ended ?? row, all) };
      },
    );
  }

  async end(id: string, end: GateEnd) {
    const row = await this.#end(this.#knex, { id, at: this.#now(), ...end });
    return row && toGate(row);
  }

  async endTasks(taskIds: readonly string[]) {
    await this.#knex('gates')
      .whereRaw('task_id = any(?)', [[...taskIds]])
      .whereNotNull('secret')
      .update({ secret: null });
    const rows: Pick<Gate, 'id' | 'state'>[] = await this.#knex('gates')
      .whereRaw('task_id = any(?)', [[...taskIds]])
      .where({ state: 'waiting' })
      .update({
        state: 'cancelled',
        is_open: false,
        reason: 'The task ended',
        ended_at: this.#now(),
        due_at: null,
      })
      .returning(['id', 'state']);
    return rows;
  }

  async setApprovers(id: string, approverRefs: string[]) {
    await this.#knex('gates').where({ id }).update({
      approver_refs: approverRefs,
    });
  }

  async takeDue(limit: number) {
    const now = this.#now();
    const { rows } = await this.#knex.raw<{
      rows: (GateRow & { is_reminder: boolean })[];
    }>(
      `with due as (
         select id, coalesce(remind_at <= :now, false) as is_reminder
         from gates
         where state = 'waiting' and due_at <= :now
         order by due_at
         limit :limit
         for update skip locked
       )
       update gates set
         looks = looks + 1,
         remind_at = case when remind_at > :now then remind_at end,
         due_at = case
           when is_polled or expires_at <= :now or kind = 'wait' then least(
             cast(:now as timestamptz) + case when kind = 'approval' then interval '10 minutes'
               else least(interval '5 minutes',
                 interval '10 seconds' * 2 ^ least(looks, 5)) end,
             case when expires_at > :now then expires_at end,
             case when remind_at > :now then remind_at end)
           else expires_at
         end
       from due where gates.id = due.id
       returning ${GATE_COLUMNS.join(', ')}, due.is_reminder`,
      { now, limit },
    );
    const approvals = await this.#withDecisions(
      rows.filter(({ kind }) => kind === 'approval'),
    );
    const byId = new Map(approvals.map(one => [one.id, one]));
    return rows.map((row): DueGate => {
      const approval = byId.get(row.id);
      return approval
        ? { kind: 'approval', approval, isReminder: row.is_reminder }
        : { kind: 'wait', wait: toWait(row) };
    });
  }

  async takeResumes(limit: number) {
    const { rows } = await this.#knex.raw<{
      rows: { id: string; task_id: string }[];
    }>(
      `with due as (
         select id from gates
         where resume_due_at <= :now
         order by resume_due_at
         limit :limit
         for update skip locked
       )
       update gates set
         resume_tries = resume_tries + 1,
         resume_due_at = cast(:now as timestamptz) + least(interval '5 minutes',
           interval '2 seconds' * 2 ^ least(resume_tries, 8))
       from due where gates.id = due.id
       returning gates.id, gates.task_id`,
      { now: this.#now(), limit },
    );
    return rows.map((row): Resume => ({ id: row.id, taskId: row.task_id }));
  }

  async resumed(id: string) {
    await this.#knex('gates').where({ id }).update({ resume_due_at: null });
  }

  async fallbackKey() {
    await this.#knex('gate_keys')
      .insert({ key: randomBytes(32).toString('base64') })
      .onConflict()
      .ignore();
    const [key]: string[] = await this.#knex('gate_keys').pluck('key');
    return key;
  }

  async #add(source: GateSource, columns: object) {
    const step = {
      task_id: source.taskId,
      step_id: source.stepId,
      round: source.round,
    };
    const rows: GateRow[] = await this.#knex('gates')
      .insert({
        id: randomUUID(),
        ...step,
        template_ref: source.templateRef ?? null,
        template_title: source.templateTitle ?? null,
        requested_by: source.requestedBy ?? null,
        state: 'waiting',
        ...columns,
      })
      .onConflict(['task_id', 'step_id', 'round'])
      .ignore()
      .returning(GATE_COLUMNS);
    const [row] =
      rows.length > 0
        ? rows
        : await this.#knex('gates').where(step).select(GATE_COLUMNS);
    return { gate: toGate(row), isNew: rows.length > 0 };
  }

  async #end(knex: Knex, end: GateEnd & { id: string; at: Date }) {
    const { id, at } = end;
    const rows: GateRow[] = await knex('gates')
      .where({ id, state: 'waiting' })
      .update({
        state: end.state,
        is_open: end.isOpen,
        output: end.output ?? null,
        reason: end.reason ?? null,
        ended_at: at,
        due_at: null,
        resume_due_at: at,
      })
      .returning(GATE_COLUMNS);
    return rows.at(0);
  }

  async #withDecisions(rows: GateRow[]) {
    const decisions = await this.#decisionsOf(rows.map(({ id }) => id));
    return rows.map(row =>
      toApproval(
        row,
        decisions.filter(({ gate_id: id }) => id === row.id),
      ),
    );
  }

  async #decisionsOf(ids: string[], knex: Knex = this.#knex) {
    const rows: DecisionRow[] = await knex('gate_decisions')
      .whereRaw('gate_id = any(?)', [ids])
      .orderBy(['at', 'by']);
    return rows;
  }
}
