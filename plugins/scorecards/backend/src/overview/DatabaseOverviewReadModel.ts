import type { Scope } from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import type {
  CheckCount,
  Move,
  OverviewReadModel,
  RankCount,
  ScopeKind,
  Standing,
  StandingsFilter,
} from './OverviewReadModel';

/** For how long moves and changes of shares are looked at. */
const DAYS = 30;
/** While the facts of a new entity come in one by one, nobody moved. */
const SETTLING = "interval '1 hour'";
/** Days before that whose figures are as good. */
const DAYS_OF_GRACE = 7;
const TODAY = "(now() at time zone 'utc')::date";

/** What entities belong to, and what that adds up to. */
const SCOPE_COLUMNS: Record<ScopeKind, string> = {
  group: 'owner_ref',
  system: 'system_ref',
  domain: 'domain_ref',
};

const IN_GROUP =
  'e.owner_ref in (select group_ref from group_ancestors where ancestor_ref = ?)';

/** Each list by itself: that is twice as fast as all of a card in one go. */
const COUNT_CHECKS = (from: string) => `
  with scoped as not materialized (${from}),
  counts as (
    select unnest(failing) as check_id, count(*) as failing, 0 as unknown, 0 as others
    from scoped group by 1
    union all
    select unnest(unknown), 0, count(*), 0 from scoped group by 1
    union all
    select unnest(passing || exempt), 0, 0, count(*) from scoped group by 1
  )
  select check_id as "checkId", sum(failing)::int as failing,
    sum(unknown)::int as unknown,
    sum(failing + unknown + others)::int as applicable
  from counts group by check_id`;

interface StandingRow extends Standing {
  former: number | null;
}

interface MoveRow {
  entity_ref: string;
  track_id: string;
  from_rank: number;
  to_rank: number;
  at: Date;
}

/** How the organisation stands, in PostgreSQL. */
export class DatabaseOverviewReadModel implements OverviewReadModel {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseOverviewReadModel(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async countRanks(scope: Scope): Promise<RankCount[]> {
    const { sql, bindings } = inScope(scope);
    const { rows } = await this.#knex.raw(
      `select track_id as "trackId", rank, count(*)::int as count
       from levels ${sql && `join entities e using (entity_ref) where ${sql}`}
       group by track_id, rank`,
      bindings,
    );
    return rows;
  }

  async countChecks(scope: Scope): Promise<CheckCount[]> {
    const { sql, bindings } = inScope(scope);
    const { rows } = await this.#knex.raw(
      COUNT_CHECKS(
        sql
          ? `select cards.* from cards join entities e using (entity_ref) where ${sql}`
          : 'select * from cards',
      ),
      bindings,
    );
    return rows;
  }

  async listMoves(scope: Scope, limit: number) {
    const { sql, bindings } = inScope(scope);
    const read = async (direction: 'up' | 'down'): Promise<Move[]> => {
      const { rows }: { rows: MoveRow[] } = await this.#knex.raw(
        `select * from (
           select entity_ref, track_id, max(at) as at,
             (array_agg(from_rank order by at))[1] as from_rank,
             (array_agg(to_rank order by at desc))[1] as to_rank
           from level_changes
           where at >= now() - interval '${DAYS} days'
             and from_rank is not null and to_rank is not null
             and not exists (
               select from cards where cards.entity_ref = level_changes.entity_ref
                 and at >= created_at and at < created_at + ${SETTLING}
             )
             ${sql && `and entity_ref in (select entity_ref from entities e where ${sql})`}
           group by entity_ref, track_id
         ) as moves
         where to_rank ${direction === 'up' ? '>' : '<'} from_rank
         order by abs(to_rank - from_rank) desc, at desc, entity_ref limit ?`,
        [...bindings, limit],
      );
      return rows.map(row => ({
        entityRef: row.entity_ref,
        trackId: row.track_id,
        from: row.from_rank,
        to: row.to_rank,
        at: row.at.toISOString(),
      }));
    };
    const [up, down] = await Promise.all([read('up'), read('down')]);
    return { up, down };
  }

  async listStandings({ by, levelCounts }: StandingsFilter) {
    const column = SCOPE_COLUMNS[by];
    const isGroup = by === 'group';
    const { rows }: { rows: StandingRow[] } = await this.#knex.raw(
      `with tracks as (
         select key as track_id, value::int as level_count
         from json_each_text(:levelCounts::json)
       ), per_entity as (
         select entity_ref, sum(least(rank, level_count)) as reached,
           sum(level_count) as possible
         from levels join tracks using (track_id) group by entity_ref
       ), own as (
         select ${column} as own_ref, count(*) as entities,
           sum(reached) as reached, sum(possible) as possible,
           sum(cardinality(failing)) as failing
         from per_entity join entities using (entity_ref)
           left join cards using (entity_ref)
         where ${column} is not null group by ${column}
       ), summed as (
         select ${isGroup ? 'ancestor_ref' : 'own_ref'} as ref,
           sum(entities)::int as entities,
           (sum(reached) / sum(possible))::float8 as share,
           coalesce(sum(failing), 0)::int as failing
         from own ${isGroup ? 'join group_ancestors on group_ref = own_ref' : ''}
         group by 1
       ), former as (
         select scope_ref as ref,
           sum(n * least(rank - 1, level_count))::float8
             / nullif(sum(n * level_count), 0) as share
         from daily_levels join tracks using (track_id),
           unnest(counts) with ordinality as ranks(n, rank)
         where day = (
           select max(day) from daily_rollups
           where day between ${TODAY} - ${DAYS + DAYS_OF_GRACE} and ${TODAY} - ${DAYS}
         )
         group by scope_ref
       )
       select summed.*, former.share as former
       from summed left join former using (ref) order by summed.share, ref collate "C"`,
      { levelCounts: JSON.stringify(levelCounts) },
    );
    return rows.map(({ former, ...row }): Standing => ({
      ...row,
      ...(former !== null && { formerShare: former }),
    }));
  }
}

/** The condition for entities `e` of a scope; empty for everybody. */
function inScope({ group, system, domain }: Scope) {
  const conditions = [
    { sql: IN_GROUP, value: group },
    { sql: 'e.system_ref = ?', value: system },
    { sql: 'e.domain_ref = ?', value: domain },
  ].filter(({ value }) => value !== undefined);
  return {
    sql: conditions.map(({ sql }) => sql).join(' and '),
    bindings: conditions.map(({ value = '' }) =>
      value.toLocaleLowerCase('en-US'),
    ),
  };
}
