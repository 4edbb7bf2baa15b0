import type { CampaignEntity } from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import type {
  CampaignProgressReadModel,
  ResolvedTarget,
  TargetEntitiesQuery,
} from './CampaignProgressReadModel';

/** Owner of those that have none. */
const NOBODY = 'none';

interface TeamRow {
  owner: string;
  total: string;
  done: string;
  exempt: string;
  unknown: string;
}

interface EntityRow {
  entity_ref: string;
  owner_ref: string | null;
  state: CampaignEntity['state'];
  missing: string[];
}

/** Reads how far targets are from the lists of checks on cards. */
export class DatabaseCampaignProgressReadModel implements CampaignProgressReadModel {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseCampaignProgressReadModel(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readProgress(target: ResolvedTarget) {
    const rows: TeamRow[] = await this.#knex
      .from(this.#standings(target))
      .select(this.#knex.raw(`coalesce(owner_ref, '${NOBODY}') as owner`))
      .select(
        this.#knex.raw(`count(*) as total,
          count(*) filter (where state in ('done', 'exempt')) as done,
          count(*) filter (where state = 'exempt') as exempt,
          count(*) filter (where state = 'unknown') as unknown`),
      )
      .groupBy('owner_ref');
    const sum = (key: 'total' | 'done' | 'exempt' | 'unknown') =>
      rows.reduce((all, row) => all + Number(row[key]), 0);
    const teams = rows.map(row => ({
      owner: row.owner,
      total: Number(row.total),
      done: Number(row.done),
    }));
    return {
      progress: {
        total: sum('total'),
        done: sum('done'),
        exempt: sum('exempt'),
        unknown: sum('unknown'),
      },
      teams: teams.sort(
        (a, b) =>
          b.total - b.done - (a.total - a.done) ||
          a.owner.localeCompare(b.owner),
      ),
    };
  }

  async listEntities(
    target: ResolvedTarget,
    { team, done, after, limit }: TargetEntitiesQuery,
  ) {
    const query = this.#knex
      .from(this.#standings(target))
      .orderBy('entity_ref')
      .limit(limit)
      .select('entity_ref', 'owner_ref', 'state', 'missing');
    if (after !== undefined) {
      query.where('entity_ref', '>', after);
    }
    if (done !== undefined) {
      query.whereIn('state', done ? ['done', 'exempt'] : ['open', 'unknown']);
    }
    if (team === NOBODY) {
      query.whereNull('owner_ref');
    } else if (team !== undefined) {
      query.where(owned =>
        owned
          .where('owner_ref', team)
          .orWhereIn(
            'owner_ref',
            this.#knex('group_ancestors')
              .where('ancestor_ref', team)
              .select('group_ref'),
          ),
      );
    }
    const rows: EntityRow[] = await query;
    return rows.map(row => ({
      entityRef: row.entity_ref,
      ...(row.owner_ref !== null && { owner: row.owner_ref }),
      state: row.state,
      missing: row.missing,
    }));
  }

  #standings({ checks, trackId }: ResolvedTarget) {
    const asked = { checks, track: trackId ?? null };
    return this.#knex.raw(
      `(
        select
          cards.entity_ref,
          entities.owner_ref,
          case
            when failing && :checks::text[] then 'open'
            when unknown && :checks::text[] then 'unknown'
            when exempt && :checks::text[] then 'exempt'
            else 'done'
          end as state,
          array(
            select unnest(failing || unknown) intersect select unnest(:checks::text[])
            order by 1
          ) as missing
        from cards join entities using (entity_ref)
        where ${
          trackId === undefined
            ? `failing && :checks::text[] or unknown && :checks::text[]
                or exempt && :checks::text[] or passing && :checks::text[]`
            : `exists (
                select from levels
                where levels.entity_ref = cards.entity_ref and track_id = :track
              )`
        }
      ) as standings`,
      asked,
    );
  }
}
