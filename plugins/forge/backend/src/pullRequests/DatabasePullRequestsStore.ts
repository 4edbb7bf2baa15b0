import type {
  PullRequestId,
  PullRequestState,
} from '@callboard/plugin-forge-common';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import type {
  NewPullRequestRecord,
  PullRequestChange,
  PullRequestRecord,
  PullRequestsFilter,
  PullRequestsStore,
} from './PullRequestsStore';

const TABLE = 'pull_requests';
const UNIQUE_VIOLATION = '23505';

interface PullRequestRow {
  org: string;
  repository: string;
  number: number;
  title: string;
  body: string;
  state: PullRequestState;
  head_branch: string;
  base_branch: string;
  author: string;
  created_at: Date;
  updated_at: Date;
  closed_at: Date | null;
  merged_at: Date | null;
  merged_by: string | null;
  merge_commit: string | null;
  base_commit: string | null;
  planned_merge: string | null;
}

const COLUMNS: Record<keyof PullRequestChange, keyof PullRequestRow> = {
  title: 'title',
  body: 'body',
  state: 'state',
  head: 'head_branch',
  base: 'base_branch',
  updatedAt: 'updated_at',
  closedAt: 'closed_at',
  mergedAt: 'merged_at',
  mergedBy: 'merged_by',
  mergeCommit: 'merge_commit',
  baseCommit: 'base_commit',
  plannedMerge: 'planned_merge',
};

/** The pull requests in PostgreSQL. */
export class DatabasePullRequestsStore implements PullRequestsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabasePullRequestsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    filter: PullRequestsFilter,
    page: { after?: number; skip?: number; limit: number },
  ) {
    const query = this.#knex<PullRequestRow>(TABLE)
      .where({
        org: filter.org,
        repository: filter.name,
        ...(filter.head !== undefined && { head_branch: filter.head }),
        ...(filter.base !== undefined && { base_branch: filter.base }),
      })
      .orderBy('number', 'desc')
      .limit(page.limit);
    if (filter.states) {
      query.whereIn('state', filter.states);
    }
    if (page.after !== undefined) {
      query.where('number', '<', page.after);
    }
    if (page.skip) {
      query.offset(page.skip);
    }
    return (await query).map(toRecord);
  }

  async count(repository: { org: string; name: string }) {
    const rows = await this.#knex(TABLE)
      .where({ org: repository.org, repository: repository.name })
      .groupBy('state')
      .select<{ state: PullRequestState; count: string }[]>(
        'state',
        this.#knex.raw('count(*) as count'),
      );
    const counts = { open: 0, merged: 0, closed: 0 };
    for (const { state, count } of rows) {
      counts[state] = Number(count);
    }
    return counts;
  }

  async find(id: PullRequestId) {
    const row = await this.#knex<PullRequestRow>(TABLE)
      .where(keyOf(id))
      .first();
    return row && toRecord(row);
  }

  async insert(pullRequest: NewPullRequestRecord) {
    const { org, name } = pullRequest;
    return orUndefined(
      this.#knex.transaction(async trx => {
        await trx.raw(
          "select pg_advisory_xact_lock(hashtext('pull requests of ' || ?))",
          [`${org}/${name}`],
        );
        const [{ number }] = await trx(TABLE)
          .where({ org, repository: name })
          .select(trx.raw('coalesce(max(number), 0) + 1 as number'));
        const [row] = await trx<PullRequestRow>(TABLE)
          .insert({
            org,
            repository: name,
            number,
            title: pullRequest.title,
            body: pullRequest.body,
            state: 'open',
            head_branch: pullRequest.head,
            base_branch: pullRequest.base,
            author: pullRequest.author,
            created_at: new Date(pullRequest.createdAt),
            updated_at: new Date(pullRequest.createdAt),
          })
          .returning('*');
        return toRecord(row);
      }),
    );
  }

  async change(
    id: PullRequestId,
    from: PullRequestState,
    change: PullRequestChange,
  ) {
    return orUndefined(
      this.#knex<PullRequestRow>(TABLE)
        .where({ ...keyOf(id), state: from })
        .update(toRow(change))
        .returning('*')
        .then(rows => rows.map(toRecord).at(0)),
    );
  }
}

function keyOf({ org, name, number }: PullRequestId) {
  return { org, repository: name, number };
}

function toRow(change: PullRequestChange): Partial<PullRequestRow> {
  return Object.fromEntries(
    Object.entries(change).map(([key, value]) => [
      COLUMNS[key as keyof PullRequestChange],
      value ?? null,
    ]),
  );
}

function toRecord(row: PullRequestRow): PullRequestRecord {
  const optional = {
    closedAt: row.closed_at?.toISOString(),
    mergedAt: row.merged_at?.toISOString(),
    mergedBy: row.merged_by ?? undefined,
    mergeCommit: row.merge_commit ?? undefined,
    baseCommit: row.base_commit ?? undefined,
    plannedMerge: row.planned_merge ?? undefined,
  };
  return {
    org: row.org,
    name: row.repository,
    number: row.number,
    title: row.title,
    body: row.body,
    state: row.state,
    head: row.head_branch,
    base: row.base_branch,
    author: row.author,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ),
  };
}

async function orUndefined<T>(written: Promise<T>): Promise<T | undefined> {
  try {
    return await written;
  } catch (error) {
    if (isError(error) && error.code === UNIQUE_VIOLATION) {
      return undefined;
    }
    throw error;
  }
}
