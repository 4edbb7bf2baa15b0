import type { Knex } from 'knex';
import type { HistoryPartitions } from '../overview/HistoryStore';
import type { Card, StoredLevel, StoredResults } from './Card';
import { cardRow } from './cardRow';
import type { Reevaluation } from './EvaluationQueue';
import type {
  CardChanges,
  Claim,
  ClaimedEntities,
  DirtyEntity,
  EvaluationStore,
} from './EvaluationStore';
import { Turns } from './Turns';

/** So many entities at once are what somebody waits for; more are a bulk. */
const FEW = 200;

/** Months beyond this one that history can be written for. */
const MONTHS_AHEAD = 2;

const ENQUEUE = (from: string) => `
  insert into dirty (entity_ref, everything, sources, checks, priority)
  select entity_ref, :everything, :sources, :checks, :priority
  from (${from}) as refs
  order by entity_ref
  on conflict (entity_ref) do update set
    everything = dirty.everything or excluded.everything,
    sources = array(select distinct unnest(dirty.sources || excluded.sources)),
    checks = array(select distinct unnest(dirty.checks || excluded.checks)),
    priority = least(dirty.priority, excluded.priority)
  where excluded.priority < dirty.priority
    or excluded.everything > dirty.everything
    or not dirty.sources @> excluded.sources
    or not dirty.checks @> excluded.checks`;

/** Those that somebody waits for do not wait for a batch of others. */
const TAKE_NEXT = (which: string) => `
  with taken as materialized (
    select entity_ref from dirty ${which}
    order by priority, enqueued_at, entity_ref
    limit ? for update skip locked
  )
  delete from dirty using taken where dirty.entity_ref = taken.entity_ref
  returning dirty.*, clock_timestamp() as now`;

const TAKE_ONE =
  'delete from dirty where entity_ref = ? returning *, clock_timestamp() as now';

const PUT_CARDS = `
  insert into cards
    (entity_ref, results, failing, unknown, exempt, passing, not_applicable,
      created_at, evaluated_at)
  select
    entity_ref, results, failing, unknown, exempt, passing, not_applicable,
    :now, :now
  from json_to_recordset(:rows::json) as rows(
    entity_ref text, results jsonb, failing text[], unknown text[],
    exempt text[], passing text[], not_applicable text[])
  on conflict (entity_ref) do update set
    results = excluded.results, failing = excluded.failing,
    unknown = excluded.unknown, exempt = excluded.exempt,
    passing = excluded.passing, not_applicable = excluded.not_applicable,
    evaluated_at = excluded.evaluated_at`;

const PUT_LEVELS = `
  insert into levels (entity_ref, track_id, rank, level_id, since)
  select "entityRef", "trackId", rank, "levelId", since
  from json_to_recordset(?::json) as rows(
    "entityRef" text, "trackId" text, rank smallint, "levelId" text, since timestamptz)
  on conflict (entity_ref, track_id) do update set
    rank = excluded.rank, level_id = excluded.level_id, since = excluded.since
  where (levels.rank, levels.level_id) is distinct from (excluded.rank, excluded.level_id)`;

const LEAVE_TRACKS = `
  delete from levels using json_to_recordset(?::json) as rows("entityRef" text, "trackId" text)
  where entity_ref = "entityRef" and track_id = "trackId"`;

const NOTE_LEVELS = `
  insert into level_changes (at, entity_ref, track_id, from_rank, to_rank)
  select :now, "entityRef", "trackId", "from", "to"
  from json_to_recordset(:rows::json) as rows(
    "entityRef" text, "trackId" text, "from" smallint, "to" smallint)`;

const NOTE_RESULTS = `
  insert into result_changes
    (at, check_version, entity_ref, check_id, from_outcome, to_outcome)
  select :now, "checkVersion", "entityRef", "checkId", "from", "to"
  from json_to_recordset(:rows::json) as rows(
    "entityRef" text, "checkId" text, "from" text, "to" text, "checkVersion" integer)`;

const ENQUEUE_LOST = ENQUEUE(`
  select entity_ref from cards
  where not exists (select from entities where entities.entity_ref = cards.entity_ref)
  union all
  select entity_ref from entities
  where not exists (select from cards where entities.entity_ref = cards.entity_ref)`);

interface DirtyRow {
  entity_ref: string;
  everything: boolean;
  sources: string[];
  checks: string[];
  now: Date;
}

interface LevelRow {
  entity_ref: string;
  track_id: string;
  rank: number;
  level_id: string | null;
  since: Date;
}

/** The queue of evaluation and its cards in PostgreSQL. */
export class DatabaseEvaluationStore implements EvaluationStore {
  readonly #knex: Knex;
  readonly #history: HistoryPartitions;
  readonly #turns: Turns;
  /**
   * Who adds to an entity that is being evaluated waits for that, with a
   * connection. If many did, none would be left for the evaluation.
   */
  readonly #adding = new Turns(1);
  /** Until when history can be written. */
  #preparedUntil = new Date(0);

  /**
   * @param options.knex - client of the plugin's schema, migrated
   * @param options.history - makes room for what changed
   */
  static create(options: { knex: Knex; history: HistoryPartitions }) {
    return new DatabaseEvaluationStore(options);
  }

  private constructor(options: { knex: Knex; history: HistoryPartitions }) {
    this.#knex = options.knex;
    this.#history = options.history;
    // Each holds a connection while the evaluation needs others to read, so all
    // of them at once would wait for each other for ever.
    const { max = 2 } = options.knex.client.pool;
    this.#turns = new Turns(Math.max(1, Math.floor(max / 3)));
  }

  async enqueue({ entityRefs, sources, checks }: Reevaluation) {
    const isBulk = !entityRefs || entityRefs.length > FEW;
    return this.#add(
      ENQUEUE(
        entityRefs
          ? 'select distinct unnest(:entityRefs::text[]) as entity_ref'
          : 'select entity_ref from entities',
      ),
      {
        everything: !sources && !checks,
        sources: [...(sources ?? [])],
        checks: [...(checks ?? [])],
        priority: isBulk ? 1 : 0,
        ...(entityRefs && { entityRefs: [...entityRefs] }),
      },
    );
  }

  async process(
    claim: Claim,
    evaluate: (claimed: ClaimedEntities) => Promise<CardChanges>,
  ) {
    return this.#turns.take(() => this.#process(claim, evaluate));
  }

  async #process(
    claim: Claim,
    evaluate: (claimed: ClaimedEntities) => Promise<CardChanges>,
  ) {
    return this.#knex.transaction(async trx => {
      // Rows that are taken are locked until this ends, so that others pass them
      // over, and what is enqueued for them waits. A process that is cut off
      // must not hold them for long.
      await trx.raw("set local idle_in_transaction_session_timeout = '2min'");
      const rows = await take(trx, claim);
      if (rows.length === 0) {
        return 0;
      }
      const [{ now }] = rows;
      const dirty = rows.map(toDirty);
      const previous = await readCards(
        trx,
        dirty.map(({ entityRef }) => entityRef),
      );
      const changes = await evaluate({ dirty, previous, now });
      await this.#prepare(now);
      await write(trx, changes, now);
      return rows.length;
    });
  }

  async postpone(entityRef: string) {
    await this.#knex('dirty')
      .where({ entity_ref: entityRef })
      .update({ priority: 9, enqueued_at: this.#knex.fn.now() });
  }

  async enqueueLost() {
    return this.#add(ENQUEUE_LOST, {
      everything: true,
      sources: [],
      checks: [],
      priority: 1,
    });
  }

  async #add(sql: string, bindings: Knex.ValueDict): Promise<number> {
    const { rowCount } = await this.#adding.take(async () =>
      this.#knex.raw(sql, bindings),
    );
    return Number(rowCount);
  }

  async #prepare(now: Date) {
    if (now >= this.#preparedUntil) {
      this.#preparedUntil = await this.#history.prepareMonths(
        now,
        MONTHS_AHEAD,
      );
    }
  }
}

async function take(trx: Knex.Transaction, claim: Claim): Promise<DirtyRow[]> {
  if ('entityRef' in claim) {
    return (await trx.raw(TAKE_ONE, [claim.entityRef])).rows;
  }
  const { rows } = await trx.raw(TAKE_NEXT('where priority = 0'), [
    claim.limit,
  ]);
  return rows.length > 0
    ? rows
    : (await trx.raw(TAKE_NEXT(''), [claim.limit])).rows;
}

function toDirty(row: DirtyRow): DirtyEntity {
  const { entity_ref: entityRef, everything, sources, checks } = row;
  return { entityRef, everything, sources, checks };
}

async function readCards(
  trx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, Card>> {
  const rows: { entity_ref: string; results: StoredResults }[] = await trx(
    'cards',
  )
    .whereRaw('entity_ref = any(?)', [entityRefs])
    .select('entity_ref', 'results');
  const cards = new Map(
    rows.map(({ entity_ref: entityRef, results }) => [
      entityRef,
      { entityRef, results, levels: [] as StoredLevel[] },
    ]),
  );
  const levels: LevelRow[] = await trx('levels').whereRaw(
    'entity_ref = any(?)',
    [entityRefs],
  );
  for (const row of levels) {
    cards.get(row.entity_ref)?.levels.push({
      trackId: row.track_id,
      rank: row.rank,
      ...(row.level_id !== null && { levelId: row.level_id }),
      since: row.since.toISOString(),
    });
  }
  return cards;
}

async function write(trx: Knex.Transaction, changes: CardChanges, now: Date) {
  const { cards, gone, levels, results } = changes;
  if (cards.length > 0) {
    await trx.raw(PUT_CARDS, { now, rows: JSON.stringify(cards.map(cardRow)) });
    const ranked = cards.flatMap(({ entityRef, levels: all }) =>
      all.map(level => ({ entityRef, ...level })),
    );
    await trx.raw(PUT_LEVELS, [JSON.stringify(ranked)]);
  }
  const left = levels.filter(({ to }) => to === undefined);
  if (left.length > 0) {
    await trx.raw(LEAVE_TRACKS, [JSON.stringify(left)]);
  }
  if (gone.length > 0) {
    await trx('cards').whereIn('entity_ref', gone).delete();
  }
  if (levels.length > 0) {
    await trx.raw(NOTE_LEVELS, { now, rows: JSON.stringify(levels) });
  }
  if (results.length > 0) {
    await trx.raw(NOTE_RESULTS, { now, rows: JSON.stringify(results) });
  }
}
