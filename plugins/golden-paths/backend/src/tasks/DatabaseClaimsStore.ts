import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import type {
  ClaimedTask,
  ClaimsStore,
  RecoveredTask,
  StaleTask,
  TaskEnd,
  Verdict,
} from './ClaimsStore';
import { fromState, toTask, type TaskRow } from './taskRows';
import type { StoredTask, TaskState } from './TasksStore';

type StaleRow = TaskRow & {
  running_step: string | null;
  cancelled: boolean | null;
};

/** At most so many tasks are decided about in one transaction. */
const RECOVERED_AT_ONCE = 100;

/**
 * {@link ClaimsStore} on the stock tables and our own. Statements that lock rows
 * of both take `tasks` first, in order of ids, so that they never wait for each
 * other in a circle.
 */
export class DatabaseClaimsStore implements ClaimsStore {
  readonly #knex: Knex;
  readonly #channel: string;

  /** @param channel - of `DatabaseTaskNoticesStore` */
  static create(knex: Knex, channel: string) {
    return new DatabaseClaimsStore(knex, channel);
  }

  private constructor(knex: Knex, channel: string) {
    this.#knex = knex;
    this.#channel = channel;
  }

  async claim(claimId: string): Promise<ClaimedTask | undefined> {
    const { rows } = await this.#knex.raw<{
      rows: (TaskRow & { has_files: boolean })[];
    }>(
      `with next as (
         select id from tasks where status = 'open'
         order by created_at, id limit 1 for update skip locked
       ), taken as (
         update tasks set status = 'processing', last_heartbeat_at = now()
         from next where tasks.id = next.id returning tasks.*
       ), mine as (
         insert into golden_paths_tasks (task_id, claim_id)
         select id, :claimId::uuid from taken
         on conflict (task_id) do update set claim_id = excluded.claim_id,
           running_step = null, waiting_step = null, waiting_for = null,
           waiting_since = null
       )
       select *, exists (
         select from golden_paths_workspaces where task_id = taken.id
       ) as has_files
       from taken`,
      { claimId },
    );
    return rows
      .map(row => ({ ...toTask(row), claimId, hasFiles: row.has_files }))
      .at(0);
  }

  async heartbeat(claimIds: readonly string[]) {
    const { rows } = await this.#knex.raw<{
      rows: { claim_id: string; cancelled: boolean }[];
    }>(
      `with mine as (
         select t.id, g.claim_id, g.cancelled
         from tasks t join golden_paths_tasks g on g.task_id = t.id
         where g.claim_id = any(:claimIds::uuid[]) and t.status = 'processing'
         order by t.id for no key update of t
       )
       update tasks set last_heartbeat_at = now() from mine
       where tasks.id = mine.id returning mine.claim_id, mine.cancelled`,
      { claimIds: [...claimIds] },
    );
    return rows.map(row => ({
      claimId: row.claim_id,
      cancelled: row.cancelled,
    }));
  }

  async markStep(claimId: string, stepId: string | undefined) {
    await this.#knex('golden_paths_tasks')
      .where({ claim_id: claimId })
      .update({ running_step: stepId ?? null });
  }

  async saveState(
    claimId: string,
    state: TaskState,
    { stepDone }: { stepDone: boolean },
  ) {
    await this.#knex.raw(
      `with mine as materialized (
         select t.id from tasks t join golden_paths_tasks g on g.task_id = t.id
         where g.claim_id = :claimId and t.status = 'processing'
         for no key update of t
       ), done as (
         update golden_paths_tasks g set running_step = null from mine
         where g.task_id = mine.id and :stepDone and running_step is not null
       )
       update tasks set state = :state from mine where tasks.id = mine.id`,
      { claimId, stepDone, state: fromState(state) },
    );
  }

  async end(
    claimId: string,
    { status, metadata, state, lastLines = [] }: TaskEnd,
  ): Promise<StoredTask | undefined> {
    const { rows } = await this.#knex.raw<{ rows: TaskRow[] }>(
      `with mine as materialized (
         select t.id, case when g.cancelled and :status = 'failed'
           then 'cancelled' else :status end as result
         from tasks t join golden_paths_tasks g on g.task_id = t.id
         where g.claim_id = :claimId and t.status = 'processing'
         for no key update of t
       ), freed as (
         update golden_paths_tasks g set claim_id = null, running_step = null
         from mine where g.task_id = mine.id
       ), told as (
         insert into task_events (task_id, event_type, body, created_at)
         select mine.id, event.type, event.body, event.at
         from mine cross join lateral (
           select 'log' as type, line.body, line.at, line.position
           from unnest(:lines::text[], :times::timestamptz[])
             with ordinality as line(body, at, position)
           union all
           select 'completion', case mine.result
             when 'cancelled' then :cancelled else :body end, now(), null
         ) as event
         order by event.position nulls last
       ), ended as (
         update tasks set status = mine.result, secrets = null,
           state = coalesce(:state, state)
         from mine where tasks.id = mine.id returning tasks.*
       )
       select ended.*, pg_notify(:channel, json_build_object(
         'kind', 'moved', 'taskIds', json_build_array(id))::text) from ended`,
      {
        claimId,
        status,
        channel: this.#channel,
        body: completion(status, metadata),
        cancelled: completion('cancelled', metadata),
        state: state ? fromState(state) : null,
        lines: lastLines.map(({ body }) => JSON.stringify(body)),
        times: lastLines.map(({ at }) => at.toISOString()),
      },
    );
    return rows.map(toTask).at(0);
  }

  async suspend(
    claimId: string,
    { stepId, waitingFor }: { stepId?: string; waitingFor: string },
  ): Promise<StoredTask | undefined> {
    const { rows } = await this.#knex.raw<{ rows: TaskRow[] }>(
      `with mine as materialized (
         select t.id from tasks t join golden_paths_tasks g on g.task_id = t.id
         where g.claim_id = :claimId and t.status = 'processing'
           and not g.cancelled
         for no key update of t
       ), freed as (
         update golden_paths_tasks g set claim_id = null, running_step = null,
           waiting_step = :stepId, waiting_for = :waitingFor,
           waiting_since = now()
         from mine where g.task_id = mine.id
       )
       update tasks set status = 'waiting' from mine
       where tasks.id = mine.id returning tasks.*`,
      { claimId, stepId: stepId ?? null, waitingFor },
    );
    return (
      rows.map(toTask).at(0) ??
      this.end(claimId, {
        status: 'failed',
        metadata: { error: { name: 'Error', message: 'It was cancelled' } },
      })
    );
  }

  async recover(
    staleSeconds: number,
    decide: (task: StaleTask) => Verdict,
  ): Promise<RecoveredTask[]> {
    return this.#knex.transaction(async trx => {
      const { rows } = await trx.raw<{ rows: StaleRow[] }>(
        `select t.*, g.running_step, g.cancelled
         from tasks t left join golden_paths_tasks g on g.task_id = t.id
         where t.status = 'processing' and (t.last_heartbeat_at is null
           or t.last_heartbeat_at <= now() - make_interval(secs => ?))
         order by t.created_at limit ? for update of t skip locked`,
        [staleSeconds, RECOVERED_AT_ONCE],
      );
      const recovered: RecoveredTask[] = [];
      for (const row of rows) {
        recovered.push(await this.#recoverOne(trx, row, decide));
      }
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) {
        await this.#tell(trx, { kind: 'open' });
        await this.#tell(trx, { kind: 'moved', taskIds: ids });
      }
      return recovered;
    });
  }

  async #recoverOne(
    trx: Knex.Transaction,
    row: StaleRow,
    decide: (task: StaleTask) => Verdict,
  ): Promise<RecoveredTask> {
    const task = toTask(row);
    const verdict = decide({
      ...task,
      runningStep: row.running_step ?? undefined,
    });
    await trx('golden_paths_tasks')
      .where({ task_id: row.id })
      .update({ claim_id: null, running_step: null });
    if (row.cancelled) {
      await trx('task_events').insert({
        task_id: row.id,
        event_type: 'completion',
        body: completion('cancelled'),
      });
      return this.#moveTo(trx, task, 'cancelled');
    }
    if (verdict.outcome === 'failed') {
      const { reason, stepId } = verdict;
      const error = { name: 'InterruptedError', message: reason };
      await trx('task_events').insert([
        {
          task_id: row.id,
          event_type: 'log',
          body: JSON.stringify({ message: reason, stepId, status: 'failed' }),
        },
        {
          task_id: row.id,
          event_type: 'completion',
          body: completion('failed', { error }),
        },
      ]);
      return this.#moveTo(trx, task, 'failed');
    }
    const [event]: { id: string }[] = await trx('task_events')
      .insert({
        task_id: row.id,
        event_type: 'recovered',
        body: JSON.stringify({ recoverStrategy: strategyOf(task) }),
      })
      .returning('id');
    const eventId = Number(event?.id);
    return { ...(await this.#moveTo(trx, task, 'open')), eventId };
  }

  async #moveTo(
    trx: Knex.Transaction,
    task: StoredTask,
    outcome: RecoveredTask['outcome'],
  ): Promise<RecoveredTask> {
    await trx('tasks')
      .where({ id: task.id })
      .update({
        status: outcome,
        last_heartbeat_at: trx.fn.now(),
        ...(outcome !== 'open' && { secrets: null }),
      });
    return { task: { ...task, status: outcome }, outcome };
  }

  async #tell(trx: Knex.Transaction, notice: object) {
    await trx.raw('select pg_notify(?, ?)', [
      this.#channel,
      JSON.stringify(notice),
    ]);
  }
}

/** Text of the event that ends a task. */
export function completion(status: string, metadata?: JsonObject): string {
  return JSON.stringify({
    message: `Run completed with status: ${status}`,
    ...metadata,
  });
}

/** How a task asks to be recovered, as events about that name it. */
export function strategyOf({ spec }: Pick<StoredTask, 'spec'>): string {
  return spec.EXPERIMENTAL_recovery?.EXPERIMENTAL_strategy ?? 'none';
}
