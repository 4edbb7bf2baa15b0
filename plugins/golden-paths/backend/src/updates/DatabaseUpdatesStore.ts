import { randomUUID } from 'node:crypto';
import type { TemplateUse } from '@callboard/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { HostPullRequest } from '../hosts/RepositoryHosts';
import { toUpdate, type UpdateRow } from './updateRow';
import type {
  ClaimedUpdate,
  NewUpdate,
  UpdateOutcome,
  UpdatePosition,
  UpdatesFilter,
  UpdatesStore,
} from './UpdatesStore';

const TABLE = 'updates';

/** JavaScript knows milliseconds, and positions in lists must be exact. */
const NOW = "date_trunc('milliseconds', clock_timestamp())";

const KEY = `entity_ref = :entityRef and template_ref = :templateRef
  and to_version = :toVersion`;

const RETRY = `
  update updates set state = 'opening', problem = null, due_at = ${NOW},
    ended_at = null, attempts = 0, claim = null, opened_by = :openedBy,
    only_clean = :isOnlyClean, answers = coalesce(:answers, answers)
  where ${KEY} and state = 'failed' returning *`;

const BEGIN = `
  insert into updates (id, entity_ref, template_ref, from_version, to_version,
    state, answers, only_clean, repository_url, opened_by, opened_at, due_at)
  select :id, :entityRef, :templateRef, :fromVersion, :toVersion,
    'opening', :answers, :isOnlyClean, :repositoryUrl, :openedBy, ${NOW}, ${NOW}
  where :again or not exists (
    select from updates where ${KEY} and state = 'refused')
  on conflict (entity_ref, template_ref, to_version)
    where state in ('opening', 'open', 'failed') do nothing
  returning *`;

const NEWEST = `
  select * from updates where ${KEY}
  order by (state in ('opening', 'open', 'failed')) desc, opened_at desc, id desc
  limit 1`;

const CLAIM = `
  update updates set claim = :claim, attempts = attempts + 1,
    due_at = ${NOW} + :leaseMs * interval '1 millisecond'
  where id = (
    select id from updates where state = 'opening' and due_at <= clock_timestamp()
    order by due_at, id limit 1 for update skip locked
  ) returning *`;

const LATEST = `
  select distinct on (entity_ref) * from updates where entity_ref = any(?)
  order by entity_ref, opened_at desc, id desc`;

const TAKE_OPEN = `
  update updates set checked_at = ${NOW} where id in (
    select id from updates where state = 'open'
    order by checked_at nulls first, id limit ? for update skip locked
  ) returning *`;

/** Updates in PostgreSQL. */
export class DatabaseUpdatesStore implements UpdatesStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseUpdatesStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async begin({ answers, fromVersion, ...update }: NewUpdate) {
    const bindings = {
      ...update,
      id: randomUUID(),
      fromVersion: fromVersion ?? null,
      answers: answers ? JSON.stringify(answers) : null,
    };
    for (const sql of [RETRY, BEGIN]) {
      const [begun] = await this.#read(sql, bindings);
      if (begun) {
        return { update: begun, begun: true };
      }
    }
    const [known] = await this.#read(NEWEST, bindings);
    return { update: known, begun: false };
  }

  async find(id: string) {
    const row: UpdateRow | undefined = await this.#knex(TABLE)
      .where({ id })
      .first();
    return row && toUpdate(row);
  }

  async list(
    { templateRef, entityRef, state }: UpdatesFilter,
    { after, limit }: { after?: UpdatePosition; limit: number },
  ) {
    const query = this.#knex(TABLE)
      .orderBy([
        { column: 'opened_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (templateRef) {
      query.where({ template_ref: templateRef });
    }
    if (entityRef) {
      query.where({ entity_ref: entityRef });
    }
    if (state) {
      query.where({ state });
    }
    if (after) {
      query.whereRaw('(opened_at, id) < (?, ?)', [after.openedAt, after.id]);
    }
    const rows: UpdateRow[] = await query;
    return rows.map(toUpdate);
  }

  async latest(entityRefs: readonly string[]) {
    const found = await this.#read(LATEST, [[...entityRefs]]);
    return new Map(found.map(update => [update.entityRef, update]));
  }

  async claim(leaseMs: number) {
    const claim = randomUUID();
    const { rows }: { rows: UpdateRow[] } = await this.#knex.raw(CLAIM, {
      claim,
      leaseMs,
    });
    return rows
      .map(row => ({ update: toUpdate(row), claim, attempts: row.attempts }))
      .at(0);
  }

  async opened(
    claimed: ClaimedUpdate,
    pullRequest: HostPullRequest & { conflicts: number; use: TemplateUse },
  ) {
    const { url, number, conflicts, use } = pullRequest;
    return this.#settle(claimed, {
      state: 'open',
      pull_request_url: url,
      pull_request_number: number,
      conflicts,
      use: JSON.stringify(use),
      problem: null,
    });
  }

  async failed(claimed: ClaimedUpdate, problem: string) {
    return this.#settle(claimed, {
      state: 'failed',
      problem,
      ended_at: this.#knex.raw(NOW),
    });
  }

  async postpone(claimed: ClaimedUpdate, problem: string, afterMs: number) {
    await this.#settle(claimed, {
      problem,
      due_at: this.#knex.raw(`${NOW} + ? * interval '1 millisecond'`, [
        afterMs,
      ]),
    });
  }

  async end(id: string, outcome: UpdateOutcome) {
    const rows: UpdateRow[] = await this.#knex(TABLE)
      .where({ id, state: 'open' })
      .update({ ...outcome, ended_at: this.#knex.raw(NOW) })
      .returning('*');
    return rows.map(toUpdate).at(0);
  }

  async takeOpen(limit: number) {
    return this.#read(TAKE_OPEN, [limit]);
  }

  async openIn(repositoryUrl: string) {
    const rows: UpdateRow[] = await this.#knex(TABLE).where({
      repository_url: repositoryUrl,
      state: 'open',
    });
    return rows.map(toUpdate);
  }

  async #settle(
    { update, claim }: ClaimedUpdate,
    change: Record<string, unknown>,
  ) {
    const rows: UpdateRow[] = await this.#knex(TABLE)
      .where({ id: update.id, state: 'opening', claim })
      .update({ claim: null, ...change })
      .returning('*');
    return rows.map(toUpdate).at(0);
  }

  async #read(sql: string, bindings: Knex.ValueDict | Knex.RawBinding[]) {
    const { rows }: { rows: UpdateRow[] } = await this.#knex.raw(sql, bindings);
    return rows.map(toUpdate);
  }
}
