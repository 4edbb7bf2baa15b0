import type { Entity } from '@backstage/catalog-model';
import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import type { StoredLevel, StoredResult, StoredResults } from './Card';
import { OUTCOME_COLUMNS } from './cardRow';
import type {
  CardsReadModel,
  EntitiesFilter,
  ReadCard,
  ReadEntity,
  Slice,
} from './CardsReadModel';

/** Levels of the entity of the row around it. */
const LEVELS = `
  (select json_agg(l) from levels l where l.entity_ref = e.entity_ref) as levels`;

interface CardRow {
  entity_ref: string;
  entity: Entity;
  evaluated_at: Date | null;
  results: StoredResults | null;
  levels: LevelRow[] | null;
}

/** As JSON has it. */
interface LevelRow {
  track_id: string;
  rank: number;
  level_id: string | null;
  since: string;
}

interface EntityRow {
  entity_ref: string;
  owner_ref: string | null;
  rank?: number;
  result?: StoredResult;
}

/** Cards in PostgreSQL, to read. */
export class DatabaseCardsReadModel implements CardsReadModel {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseCardsReadModel(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readCard(entityRef: string): Promise<ReadCard | undefined> {
    const { rows }: { rows: CardRow[] } = await this.#knex.raw(
      `select e.entity_ref, e.entity, c.evaluated_at, c.results, ${LEVELS}
       from entities e left join cards c on c.entity_ref = e.entity_ref
       where e.entity_ref = ?`,
      [entityRef],
    );
    return rows.map(toCard)[0];
  }

  async readLevels(entityRefs: readonly string[]) {
    const rows: (LevelRow & { entity_ref: string })[] = await this.#knex(
      'levels',
    ).whereRaw('entity_ref = any(?)', [[...entityRefs]]);
    return rows.map(row => ({ entityRef: row.entity_ref, ...toLevel(row) }));
  }

  async listEntities(
    filter: EntitiesFilter,
    { after, limit }: Slice,
  ): Promise<ReadEntity[]> {
    const { trackId, rank, kind, type, owner, checkId, outcome } = filter;
    const { group, system, domain } = filter;
    const query = this.#knex('entities as e')
      .select('e.entity_ref', 'e.owner_ref')
      .orderBy('e.entity_ref')
      .limit(limit);
    if (after !== undefined) {
      query.where('e.entity_ref', '>', after);
    }
    if (kind !== undefined) {
      query.where('e.kind', kind.toLocaleLowerCase('en-US'));
    }
    if (type !== undefined) {
      query.where('e.type', type);
    }
    if (owner !== undefined) {
      query.where('e.owner_ref', owner.toLocaleLowerCase('en-US'));
    }
    if (group !== undefined) {
      query.whereIn(
        'e.owner_ref',
        this.#knex('group_ancestors')
          .where('ancestor_ref', group.toLocaleLowerCase('en-US'))
          .select('group_ref'),
      );
    }
    if (system !== undefined) {
      query.where('e.system_ref', system.toLocaleLowerCase('en-US'));
    }
    if (domain !== undefined) {
      query.where('e.domain_ref', domain.toLocaleLowerCase('en-US'));
    }
    if (trackId !== undefined) {
      query
        .join('levels as l', 'l.entity_ref', 'e.entity_ref')
        .where('l.track_id', trackId)
        .select('l.rank');
      if (rank !== undefined) {
        query.where('l.rank', rank);
      }
    }
    if (checkId !== undefined) {
      query
        .join('cards as c', 'c.entity_ref', 'e.entity_ref')
        .where(has => this.#hasResult(has, checkId, outcome))
        .select(this.#knex.raw('c.results -> ? as result', [checkId]));
    }
    const rows: EntityRow[] = await query;
    return rows.map(row => ({
      entityRef: row.entity_ref,
      ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
      ...(row.rank !== undefined && { rank: row.rank }),
      ...(row.result && { result: row.result }),
    }));
  }

  async listFailing(ownerRefs: readonly string[], limit: number) {
    const { rows }: { rows: CardRow[] } = await this.#knex.raw(
      `select e.entity_ref, c.evaluated_at, c.results, ${LEVELS}
       from entities e join cards c on c.entity_ref = e.entity_ref
       where e.owner_ref = any(?) and c.failing <> '{}'
       order by cardinality(c.failing) desc, e.entity_ref limit ?`,
      [[...ownerRefs], limit],
    );
    return rows.map(toCard);
  }

  #hasResult(
    query: Knex.QueryBuilder,
    checkId: string,
    outcome: CheckOutcome | undefined,
  ) {
    const columns = outcome
      ? [OUTCOME_COLUMNS[outcome]]
      : Object.values(OUTCOME_COLUMNS);
    for (const column of columns) {
      query.orWhereRaw('?? @> ?::text[]', [`c.${column}`, [checkId]]);
    }
  }
}

function toCard(row: CardRow): ReadCard {
  return {
    entityRef: row.entity_ref,
    entity: row.entity,
    ...(row.evaluated_at && { evaluatedAt: row.evaluated_at.toISOString() }),
    results: row.results ?? {},
    levels: (row.levels ?? []).map(toLevel),
  };
}

function toLevel(row: LevelRow): StoredLevel {
  return {
    trackId: row.track_id,
    rank: row.rank,
    ...(row.level_id !== null && { levelId: row.level_id }),
    since: new Date(row.since).toISOString(),
  };
}
