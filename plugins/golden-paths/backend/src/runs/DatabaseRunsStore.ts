import type { TemplateRun } from '@callboard/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type {
  EntityRun,
  OpenState,
  RunEnd,
  RunPosition,
  RunsStore,
  RunState,
  StartedRun,
  StoredRun,
} from './RunsStore';

const RUNS = 'runs';
const ENTITIES = 'run_entities';

interface RunRow {
  task_id: string;
  template_ref: string | null;
  template_version: string | null;
  title: string;
  state: RunState;
  run_by: string | null;
  started_at: Date;
  ended_at: Date | null;
  minutes_worth: number;
}

/** Runs in PostgreSQL. */
export class DatabaseRunsStore implements RunsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseRunsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async start(runs: readonly StartedRun[]) {
    await this.#knex.transaction(async trx => {
      const added: string[] = (
        await trx(RUNS)
          .insert(runs.map(toRow))
          .onConflict('task_id')
          .ignore()
          .returning('task_id')
      ).map(row => row.task_id);
      await addEntities(
        trx,
        runs
          .filter(({ taskId }) => added.includes(taskId))
          .map(({ taskId, startedAt, subjects }) => ({
            taskId,
            startedAt,
            isSubject: true,
            entityRefs: subjects,
          })),
      );
    });
  }

  async find(taskIds: readonly string[]) {
    const rows: RunRow[] = await this.#knex(RUNS).whereRaw('task_id = any(?)', [
      [...taskIds],
    ]);
    return rows.map(toRun);
  }

  async move(taskIds: readonly string[], state: OpenState) {
    await this.#knex.raw(
      `with these as materialized (
         select task_id from runs where task_id = any(:taskIds)
         order by task_id for no key update
       )
       update runs set state = :state, ended_at = null, announced_at = null
       from these where runs.task_id = these.task_id`,
      { taskIds: [...taskIds], state },
    );
  }

  async end(ends: readonly RunEnd[]) {
    return this.#knex.transaction(async trx => {
      // In an order, so that two processes never wait for each other.
      const { rows } = await trx.raw<{ rows: RunRow[] }>(
        `with said as (
           select * from jsonb_to_recordset(:ends)
             as said ("taskId" text, state text, "endedAt" timestamptz)
         ), these as materialized (
           select task_id, said.state, said."endedAt"
           from runs join said on task_id = said."taskId"
           where ended_at is null or runs.state <> said.state
           order by task_id for no key update of runs
         )
         update runs
         set state = these.state, ended_at = these."endedAt", announced_at = null
         from these where runs.task_id = these.task_id
         returning runs.*`,
        { ends: JSON.stringify(ends) },
      );
      const startedAt = new Map(rows.map(row => [row.task_id, row.started_at]));
      await addEntities(
        trx,
        ends.flatMap(({ taskId, made }) => {
          const since = startedAt.get(taskId);
          const found = { taskId, isSubject: false, entityRefs: made };
          return since ? [{ ...found, startedAt: since }] : [];
        }),
      );
      return [...startedAt.keys()];
    });
  }

  async takeAnnouncements(taskIds: readonly string[]) {
    const rows: RunRow[] = await this.#knex(RUNS)
      .whereRaw('task_id = any(?)', [[...taskIds]])
      .whereNotNull('ended_at')
      .whereNull('announced_at')
      .update({ announced_at: this.#knex.fn.now() })
      .returning('*');
    return rows.length > 0 ? this.#withEntities(rows) : [];
  }

  async giveBackAnnouncement(taskId: string) {
    await this.#knex(RUNS)
      .where({ task_id: taskId })
      .update({ announced_at: null });
  }

  async findUnannounced(before: Date, limit: number) {
    return this.#knex(RUNS)
      .whereNotNull('ended_at')
      .whereNull('announced_at')
      .where('ended_at', '<', before)
      .orderBy('ended_at')
      .limit(limit)
      .pluck('task_id');
  }

  async findOpen(before: Date, limit: number) {
    return this.#knex(RUNS)
      .whereNull('ended_at')
      .where('started_at', '<', before)
      .orderBy('started_at')
      .limit(limit)
      .pluck('task_id');
  }

  async listOf(
    entityRef: string,
    { after, limit }: { after?: RunPosition; limit: number },
  ): Promise<EntityRun[]> {
    const query = this.#knex(ENTITIES)
      .join(RUNS, `${RUNS}.task_id`, `${ENTITIES}.task_id`)
      .where({ entity_ref: entityRef })
      .orderBy([
        { column: `${ENTITIES}.started_at`, order: 'desc' },
        { column: `${ENTITIES}.task_id`, order: 'desc' },
      ])
      .limit(limit)
      .select(`${RUNS}.*`, 'is_subject');
    if (after) {
      query.whereRaw(
        '(run_entities.started_at, run_entities.task_id) < (?, ?)',
        [after.startedAt, after.taskId],
      );
    }
    const rows: (RunRow & { is_subject: boolean })[] = await query;
    return rows.map(row => ({ ...toRun(row), isSubject: row.is_subject }));
  }

  async listEnded(entityRef: string, limit: number) {
    const rows: RunRow[] = await this.#knex(ENTITIES)
      .join(RUNS, `${RUNS}.task_id`, `${ENTITIES}.task_id`)
      .where({ entity_ref: entityRef })
      .whereNotNull('ended_at')
      .orderBy([
        { column: `${ENTITIES}.started_at`, order: 'desc' },
        { column: `${ENTITIES}.task_id`, order: 'desc' },
      ])
      .limit(limit)
      .select(`${RUNS}.*`);
    return this.#withEntities(rows);
  }

  async summarize({ from, to }: { from?: Date; to?: Date }) {
    const query = this.#knex(RUNS)
      .whereNotNull('ended_at')
      .whereNotNull('template_ref')
      .groupBy('template_ref')
      .select('template_ref')
      .select(
        this.#knex.raw("count(*) filter (where state = 'completed') completed"),
        this.#knex.raw("count(*) filter (where state = 'failed') failed"),
        this.#knex.raw("count(*) filter (where state = 'cancelled') cancelled"),
        this.#knex.raw(
          "coalesce(sum(minutes_worth) filter (where state = 'completed'), 0) saved",
        ),
      )
      .orderBy([
        { column: 'saved', order: 'desc' },
        { column: 'template_ref' },
      ]);
    if (from) {
      query.where('ended_at', '>=', from);
    }
    if (to) {
      query.where('ended_at', '<', to);
    }
    const rows: Record<string, string>[] = await query;
    return rows.map(row => ({
      templateRef: row.template_ref,
      runs: {
        completed: Number(row.completed),
        failed: Number(row.failed),
        cancelled: Number(row.cancelled),
      },
      minutesSaved: Number(row.saved),
    }));
  }

  async #withEntities(rows: RunRow[]): Promise<TemplateRun[]> {
    const about: { task_id: string; entity_ref: string }[] = await this.#knex(
      ENTITIES,
    )
      .whereRaw('task_id = any(?)', [rows.map(({ task_id: id }) => id)])
      .orderBy('entity_ref');
    return rows.map(row => {
      const { startedAt, endedAt, minutesWorth, title, ...run } = toRun(row);
      const state = row.state as TemplateRun['state'];
      return {
        ...run,
        state,
        startedAt: startedAt.toISOString(),
        endedAt: (endedAt ?? startedAt).toISOString(),
        minutesSaved: state === 'completed' ? minutesWorth : 0,
        entityRefs: about
          .filter(({ task_id: id }) => id === row.task_id)
          .map(({ entity_ref: ref }) => ref),
      };
    });
  }
}

async function addEntities(
  trx: Knex.Transaction,
  found: {
    taskId: string;
    startedAt: Date;
    isSubject: boolean;
    entityRefs: string[];
  }[],
) {
  const rows = found.flatMap(({ taskId, startedAt, isSubject, entityRefs }) =>
    entityRefs.map(entityRef => ({
      task_id: taskId,
      entity_ref: entityRef,
      is_subject: isSubject,
      started_at: startedAt,
    })),
  );
  if (rows.length > 0) {
    await trx(ENTITIES)
      .insert(rows)
      .onConflict(['task_id', 'entity_ref'])
      .ignore();
  }
}

function toRow(run: StartedRun) {
  return {
    task_id: run.taskId,
    template_ref: run.templateRef ?? null,
    template_version: run.templateVersion ?? null,
    title: run.title,
    state: 'open',
    run_by: run.by ?? null,
    started_at: run.startedAt,
    minutes_worth: run.minutesWorth,
  };
}

function toRun(row: RunRow): StoredRun {
  return {
    taskId: row.task_id,
    ...(row.template_ref !== null && { templateRef: row.template_ref }),
    ...(row.template_version !== null && {
      templateVersion: row.template_version,
    }),
    title: row.title,
    state: row.state,
    ...(row.run_by !== null && { by: row.run_by }),
    startedAt: row.started_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    minutesWorth: row.minutes_worth,
  };
}
