import { randomBytes } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { SerializedTask } from '@backstage/plugin-scaffolder-node';
import type { Knex } from 'knex';
import { completion, strategyOf } from './DatabaseClaimsStore';
import type { TaskNotice } from './TaskNotices';
import { toTask, type TaskRow } from './taskRows';
import type {
  Cancellation,
  ListOptions,
  StoredStatus,
  TasksStore,
} from './TasksStore';

const ENDED: StoredStatus[] = ['cancelled', 'completed', 'failed', 'skipped'];

/** {@link TasksStore} on the stock tables and our own. */
export class DatabaseTasksStore implements TasksStore {
  readonly #knex: Knex;
  readonly #channel: string;

  /** @param channel - of `DatabaseTaskNoticesStore` */
  static create(knex: Knex, channel: string) {
    return new DatabaseTasksStore(knex, channel);
  }

  private constructor(knex: Knex, channel: string) {
    this.#knex = knex;
    this.#channel = channel;
  }

  async add(task: {
    id: string;
    spec: TaskSpec;
    sealedSecrets?: string;
    createdBy?: string;
  }) {
    await this.#knex.raw(
      `with added as (
         insert into tasks (id, spec, secrets, created_by, status)
         values (:id, :spec, :secrets, :createdBy, 'open')
       )
       select pg_notify(:channel, '{"kind":"open"}')`,
      {
        id: task.id,
        spec: JSON.stringify(task.spec),
        secrets: task.sealedSecrets ?? null,
        createdBy: task.createdBy ?? null,
        channel: this.#channel,
      },
    );
  }

  async find(ids: readonly string[]) {
    const rows: TaskRow[] = await this.#knex('tasks').whereRaw(
      'id = any(?::uuid[])',
      [[...ids]],
    );
    return rows.map(toTask);
  }

  async list(options: ListOptions) {
    const { filters, order, pagination, permissionFilters } = options;
    const query = this.#knex<TaskRow>('tasks');
    const createdBy = [filters?.createdBy ?? []].flat();
    if (createdBy.length > 0) {
      query.whereIn('created_by', createdBy);
    }
    const statuses = [filters?.status ?? []].flat();
    if (statuses.length > 0) {
      query.whereIn('status', statuses);
    }
    if (permissionFilters) {
      restrict(query, permissionFilters);
    }
    const total = query.clone().count({ count: '*' });

    const fields = order ?? [{ field: 'created_at', order: 'desc' }];
    query.orderBy(
      // A tie must not move between pages.
      [...fields, { field: 'id', order: 'asc' }].map(
        ({ field, order: way }) => ({
          column: field,
          order: way,
        }),
      ),
    );
    if (pagination?.limit !== undefined) {
      query.limit(pagination.limit);
    }
    if (pagination?.offset !== undefined) {
      query.offset(pagination.offset);
    }
    const [rows, [counted]] = await Promise.all([
      query.select(
        'id',
        'spec',
        'status',
        'created_by',
        'last_heartbeat_at',
        'created_at',
      ),
      total,
    ]);
    return {
      tasks: rows.map(row => {
        const task = toTask({ ...row, state: null, secrets: null });
        return task as SerializedTask;
      }),
      totalTasks: Number(counted?.count ?? 0),
    };
  }

  async resume(taskId: string): Promise<'resumed' | 'running' | 'gone'> {
    return this.#knex.transaction(async trx => {
      const resumed = await trx('tasks')
        .where({ id: taskId, status: 'waiting' })
        .update({ status: 'open', last_heartbeat_at: trx.fn.now() });
      if (resumed > 0) {
        await this.#tell(trx, { kind: 'open' });
        return 'resumed';
      }
      const running = await trx('tasks')
        .where({ id: taskId })
        .whereIn('status', ['open', 'processing'])
        .first('id');
      return running ? 'running' : 'gone';
    });
  }

  async cancel(taskId: string): Promise<Cancellation | undefined> {
    return this.#knex.transaction(async trx => {
      const row: TaskRow | undefined = await trx('tasks')
        .where({ id: taskId })
        .forUpdate()
        .first();
      if (!row) {
        throw new NotFoundError(`There is no task ${taskId}`);
      }
      if (ENDED.includes(row.status)) {
        return undefined;
      }
      const stepId = await lastStep(trx, taskId);
      const [event]: { id: string }[] = await trx('task_events')
        .insert({
          task_id: taskId,
          event_type: 'cancelled',
          body: JSON.stringify(cancelledBody(stepId)),
        })
        .returning('id');
      const ended = row.status !== 'processing';
      await trx('golden_paths_tasks')
        .insert({ task_id: taskId, cancelled: true })
        .onConflict('task_id')
        .merge(['cancelled']);
      await trx('tasks')
        .where({ id: taskId })
        .update({ secrets: null, ...(ended && { status: 'cancelled' }) });
      if (ended) {
        await trx('task_events').insert({
          task_id: taskId,
          event_type: 'completion',
          body: completion('cancelled'),
        });
      } else {
        await this.#tell(trx, { kind: 'cancelled', taskIds: [taskId] });
      }
      await this.#tell(trx, { kind: 'moved', taskIds: [taskId] });
      const task = toTask(row);
      return {
        ended,
        eventId: Number(event?.id),
        body: cancelledBody(stepId),
        task: { ...task, ...(ended && { status: 'cancelled' }) },
      };
    });
  }

  async retry(taskId: string, sealedSecrets: string | undefined) {
    await this.#knex.transaction(async trx => {
      const rows: TaskRow[] = await trx('tasks')
        .where({ id: taskId })
        .whereIn('status', ENDED)
        .update({
          status: 'open',
          last_heartbeat_at: trx.fn.now(),
          ...(sealedSecrets !== undefined && { secrets: sealedSecrets }),
        })
        .returning('*');
      const [task] = rows.map(toTask);
      if (!task) {
        throw new ConflictError(
          `Task ${taskId} cannot be retried: only a task that has ended can`,
        );
      }
      await trx('golden_paths_tasks')
        .insert({ task_id: taskId, round: 2, cancelled: false })
        .onConflict('task_id')
        .merge({
          round: trx.raw('golden_paths_tasks.round + 1'),
          cancelled: false,
        });
      await trx('task_events')
        .where({ task_id: taskId })
        .whereIn('event_type', ['cancelled', 'completion'])
        .delete();
      await trx('task_events').insert({
        task_id: taskId,
        event_type: 'recovered',
        body: JSON.stringify({ recoverStrategy: strategyOf(task) }),
      });
      await this.#tell(trx, { kind: 'open' });
      await this.#tell(trx, { kind: 'moved', taskIds: [taskId] });
    });
  }

  async roundOf(taskId: string): Promise<number> {
    const row: { round: number } | undefined = await this.#knex(
      'golden_paths_tasks',
    )
      .where({ task_id: taskId })
      .first('round');
    return row?.round ?? 1;
  }

  async fallbackKey(): Promise<string> {
    await this.#knex('golden_paths_keys')
      .insert({ id: 'secrets', secret: randomBytes(32).toString('base64') })
      .onConflict('id')
      .ignore();
    const row: { secret: string } = await this.#knex('golden_paths_keys')
      .where({ id: 'secrets' })
      .first('secret');
    return row.secret;
  }

  async #tell(trx: Knex.Transaction, notice: TaskNotice) {
    await trx.raw('select pg_notify(?, ?)', [
      this.#channel,
      JSON.stringify(notice),
    ]);
  }
}

function cancelledBody(stepId: string | undefined) {
  return stepId === undefined
    ? { message: 'The task has been cancelled.', status: 'cancelled' }
    : {
        message: `Step ${stepId} has been cancelled.`,
        stepId,
        status: 'cancelled',
      };
}

async function lastStep(trx: Knex.Transaction, taskId: string) {
  const { rows } = await trx.raw<{ rows: { body: string }[] }>(
    `select body from task_events where task_id = ?
       and body like '%"stepId":%' order by id desc limit 1`,
    [taskId],
  );
  const stepId: unknown = rows.map(({ body }) => JSON.parse(body).stepId).at(0);
  return typeof stepId === 'string' ? stepId : undefined;
}

type Criteria = NonNullable<ListOptions['permissionFilters']>;

/** Narrows a query to what somebody may see. */
function restrict(query: Knex.QueryBuilder, criteria: Criteria) {
  if ('anyOf' in criteria) {
    query.where(any => {
      for (const part of criteria.anyOf) {
        any.orWhere(one => restrict(one, part));
      }
    });
  } else if ('allOf' in criteria) {
    query.where(all => criteria.allOf.forEach(part => restrict(all, part)));
  } else if ('not' in criteria) {
    query.whereNot(inner => restrict(inner, criteria.not));
  } else {
    query.whereIn(criteria.key, (criteria.values ?? []).filter(Boolean));
  }
}
