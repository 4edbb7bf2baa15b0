import type {
  SerializedTaskEvent,
  TaskEventType,
} from '@backstage/plugin-scaffolder-node';
import type { Knex } from 'knex';
import type {
  EventsQuery,
  LogLine,
  TaskEvents,
  TaskEventsStore,
} from './TaskEventsStore';

interface EventRow {
  task_id: string;
  starts_over: boolean;
  id: string | null;
  event_type: TaskEventType;
  body: string;
  created_at: Date;
}

/** {@link TaskEventsStore} on the stock table. */
export class DatabaseTaskEventsStore implements TaskEventsStore {
  readonly #knex: Knex;
  readonly #channel: string;

  /** @param channel - of `DatabaseTaskNoticesStore` */
  static create(knex: Knex, channel: string) {
    return new DatabaseTaskEventsStore(knex, channel);
  }

  private constructor(knex: Knex, channel: string) {
    this.#knex = knex;
    this.#channel = channel;
  }

  async append(lines: readonly LogLine[]) {
    // A lock on the task makes ids of events visible in their order, so that
    // who reads on after an id misses nothing.
    await this.#knex.raw(
      `with line as (
         select * from unnest(:taskIds::uuid[], :claimIds::uuid[],
           :bodies::text[], :times::timestamptz[])
           with ordinality as line(task_id, claim_id, body, at, position)
       ), mine as materialized (
         select t.id, g.claim_id
         from tasks t join golden_paths_tasks g on g.task_id = t.id
         where g.claim_id in (select claim_id from line)
         order by t.id for no key update of t
       ), written as (
         insert into task_events (task_id, event_type, body, created_at)
         select line.task_id, 'log', line.body, line.at
         from line join mine
           on mine.id = line.task_id and mine.claim_id = line.claim_id
         order by line.position
         returning task_id
       )
       select pg_notify(:channel, json_build_object('kind', 'moved',
         'taskIds', json_agg(distinct task_id))::text)
       from written having count(*) > 0`,
      {
        taskIds: lines.map(({ taskId }) => taskId),
        claimIds: lines.map(({ claimId }) => claimId),
        bodies: lines.map(({ body }) => JSON.stringify(body)),
        times: lines.map(({ at }) => at.toISOString()),
        channel: this.#channel,
      },
    );
  }

  async read(queries: readonly EventsQuery[]): Promise<TaskEvents[]> {
    const { rows } = await this.#knex.raw<{ rows: EventRow[] }>(
      `select t.id as task_id, e.id, e.event_type, e.body, e.created_at,
         t.spec like '%"EXPERIMENTAL_strategy":"startOver"%' as starts_over
       from unnest(:taskIds::uuid[], :afters::bigint[], :completions::boolean[])
         as asked(task_id, after, with_completion)
       join tasks t on t.id = asked.task_id
       left join task_events e on e.task_id = asked.task_id
         and (e.id > asked.after
           or (asked.with_completion and e.event_type = 'completion'))
       order by e.id`,
      {
        taskIds: queries.map(({ taskId }) => taskId),
        afters: queries.map(({ after }) => after),
        completions: queries.map(({ withCompletion }) => withCompletion),
      },
    );
    const found = new Map<string, TaskEvents>();
    for (const row of rows) {
      const task = found.get(row.task_id) ?? {
        taskId: row.task_id,
        startsOver: row.starts_over,
        events: [],
      };
      found.set(row.task_id, task);
      if (row.id !== null) {
        task.events.push(toEvent(row));
      }
    }
    return [...found.values()];
  }
}

function toEvent(row: EventRow): SerializedTaskEvent {
  return {
    id: Number(row.id),
    isTaskRecoverable: row.starts_over,
    taskId: row.task_id,
    body: JSON.parse(row.body),
    type: row.event_type,
    createdAt: row.created_at.toISOString(),
  };
}
