import type { Knex } from 'knex';
import { type DriftRow, toDrift, toRow } from './driftRow';
import type {
  DriftClaim,
  DriftFilter,
  DriftStore,
  FollowedEntity,
  StoredDrift,
} from './DriftStore';

/** Components come before others of their repository. */
const RANK = (ref: string) =>
  `(case when ${ref} like 'component:%' then 0 else 1 end, ${ref})`;

const FOLLOW = `
  insert into drift as d
    (entity_ref, template_ref, repository_url, owner_ref, due_at)
  select :entityRef, :templateRef, :repositoryUrl, :owner, now()
  where not exists (
    select from drift other
    where other.repository_url = :repositoryUrl
      and ${RANK('other.entity_ref')} < ${RANK('cast(:entityRef as text)')}
  )
  on conflict (entity_ref) do update set
    template_ref = excluded.template_ref,
    repository_url = excluded.repository_url,
    owner_ref = excluded.owner_ref,
    due_at = now()
  where (d.template_ref, d.repository_url, d.owner_ref) is distinct from
    (excluded.template_ref, excluded.repository_url, excluded.owner_ref)`;

const DROP_OTHERS = `
  delete from drift other
  where other.repository_url = :repositoryUrl
    and ${RANK('other.entity_ref')} > ${RANK('cast(:entityRef as text)')}`;

/** No claim reaches further ahead, unless the clock was wrong. */
const CLAIM = `
  with picked as (
    select entity_ref from drift
    where due_at <= now() and coalesce(
      not claimed_until between now() and now() + interval '10 minutes', true
    )
    order by due_at limit ?
    for update skip locked
  )
  update drift d set
    claimed_until = now() + interval '5 minutes',
    due_at = now() + interval '5 minutes'
  from picked where d.entity_ref = picked.entity_ref
  returning d.entity_ref, d.template_ref, d.repository_url, d.owner_ref,
    d.attempts, d.claimed_until::text as claim`;

/** What is due the moment its claim ends was not asked for again meanwhile. */
const NEXT = `
  claimed_until = null,
  due_at = case when due_at = claimed_until
    then now() + cast(:nextMs as float) * interval '1 ms' else due_at end`;

const FINISH = `
  update drift set
    owner_ref = :owner, used_version = :usedVersion,
    current_version = :currentVersion, state = :state,
    template_ref = :templateRef, repository_url = :repositoryUrl,
    files = cast(:files as jsonb),
    missing_answers = cast(:missingAnswers as jsonb), problem = :problem,
    checked_at = date_trunc('milliseconds', now()), attempts = 0, ${NEXT}
  where entity_ref = :entityRef
    and claimed_until = cast(:claim as timestamptz)`;

const POSTPONE = `
  update drift set
    state = coalesce(state, 'unknown'),
    problem = case when attempts >= 2 or state is null
      or state = 'unknown' then :problem else problem end,
    checked_at = coalesce(checked_at, date_trunc('milliseconds', now())),
    attempts = attempts + 1, ${NEXT}
  where entity_ref = :entityRef
    and claimed_until = cast(:claim as timestamptz)`;

const PUT_BACK = `
  update drift set ${NEXT}
  where entity_ref = :entityRef
    and claimed_until = cast(:claim as timestamptz)`;

/** Drift and the queue of comparisons in PostgreSQL; its clock is the database's. */
export class DatabaseDriftStore implements DriftStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseDriftStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async follow(entity: FollowedEntity) {
    const { entityRef, templateRef, repositoryUrl, owner } = entity;
    const row = {
      entityRef,
      templateRef,
      repositoryUrl: repositoryUrl ?? null,
      owner: owner ?? null,
    };
    await this.#knex.raw(FOLLOW, row);
    await this.#knex.raw(DROP_OTHERS, {
      entityRef,
      repositoryUrl: row.repositoryUrl,
    });
  }

  async unfollow(entityRefs: readonly string[]) {
    await this.#knex('drift')
      .whereRaw('entity_ref = any(?)', [[...entityRefs]])
      .delete();
  }

  async listFollowed(): Promise<string[]> {
    return this.#knex('drift').pluck('entity_ref');
  }

  async dueNow(filter: Parameters<DriftStore['dueNow']>[0]) {
    await this.#knex('drift')
      .modify(query => {
        if ('templateRef' in filter) {
          query.where({ template_ref: filter.templateRef });
        } else if ('repositoryUrl' in filter) {
          query.where({ repository_url: filter.repositoryUrl });
        } else {
          query.where({ entity_ref: filter.entityRef });
        }
      })
      .update({ due_at: this.#knex.fn.now() });
  }

  async claim(limit: number): Promise<DriftClaim[]> {
    const { rows } = await this.#knex.raw<{
      rows: (DriftRow & { claim: string; attempts: number })[];
    }>(CLAIM, [limit]);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      templateRef: row.template_ref,
      repositoryUrl: row.repository_url ?? undefined,
      owner: row.owner_ref ?? undefined,
      claim: row.claim,
      attempts: row.attempts,
    }));
  }

  async finish(
    claim: DriftClaim,
    result: { drift: StoredDrift; nextMs: number },
  ) {
    await this.#knex.raw(FINISH, {
      ...toRow(result.drift),
      entityRef: claim.entityRef,
      claim: claim.claim,
      nextMs: result.nextMs,
    });
  }

  async postpone(
    claim: DriftClaim,
    result: { problem: string; nextMs: number },
  ) {
    const { entityRef, claim: mark } = claim;
    await this.#knex.raw(POSTPONE, { entityRef, claim: mark, ...result });
  }

  async putBack({ entityRef, claim }: DriftClaim, nextMs: number) {
    await this.#knex.raw(PUT_BACK, { entityRef, claim, nextMs });
  }

  async find(entityRef: string) {
    const [found] = await this.list({ entityRef }, { limit: 1 });
    return found;
  }

  async list(filter: DriftFilter, page: { after?: string; limit: number }) {
    const { templateRef, state, owner, version, entityRef } = filter;
    const wanted = Object.entries({
      template_ref: templateRef,
      state,
      owner_ref: owner,
      used_version: version,
      entity_ref: entityRef,
    }).filter(([, value]) => value !== undefined);
    const rows: DriftRow[] = await this.#knex('drift')
      .where(Object.fromEntries(wanted))
      .whereNotNull('state')
      .modify(query => {
        if (page.after !== undefined) {
          query.where('entity_ref', '>', page.after);
        }
      })
      .orderBy('entity_ref')
      .limit(page.limit);
    return rows.map(toDrift);
  }
}
