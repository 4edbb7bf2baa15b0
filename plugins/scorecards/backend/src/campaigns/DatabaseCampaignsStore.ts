import { randomUUID } from 'node:crypto';
import type {
  BurnDownPoint,
  CampaignDefinition,
  CampaignProgress,
  CampaignState,
} from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import type {
  CampaignPosition,
  CampaignsStore,
  NewCampaign,
  StoredCampaign,
  TeamProgress,
} from './CampaignsStore';

const TABLE = 'campaigns';
const STATE = `case
  when archived_at is not null then 'archived'
  when starts_at > now() then 'planned'
  when ends_at <= now() then 'overdue'
  else 'running'
end`;

interface CampaignRow {
  id: string;
  definition: CampaignDefinition;
  state: CampaignState;
  created_at: Date;
  created_by: string;
  archived_at: Date | null;
  progress: CampaignProgress;
  final_teams: TeamProgress[] | null;
}

/** Campaigns in PostgreSQL. */
export class DatabaseCampaignsStore implements CampaignsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseCampaignsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add({ createdBy, ...campaign }: NewCampaign) {
    const rows: CampaignRow[] = await this.#knex(TABLE)
      .insert({
        ...columnsOf(campaign),
        id: randomUUID(),
        created_by: createdBy,
        // JavaScript knows milliseconds, and positions in the list must be exact.
        created_at: this.#knex.raw("date_trunc('milliseconds', now())"),
      })
      .returning(this.#columns());
    return toCampaign(rows[0]);
  }

  async update(
    id: string,
    change: Pick<NewCampaign, 'definition' | 'period' | 'progress'>,
  ) {
    const rows: CampaignRow[] = await this.#knex(TABLE)
      .where({ id })
      .whereNull('archived_at')
      .update(columnsOf(change))
      .returning(this.#columns());
    return rows.map(toCampaign).at(0);
  }

  async find(id: string) {
    if (!isUuid(id)) {
      return undefined;
    }
    const row: CampaignRow | undefined = await this.#knex(TABLE)
      .where({ id })
      .first(this.#columns());
    return row && toCampaign(row);
  }

  async list(
    { state }: { state?: CampaignState },
    { after, limit }: { after?: CampaignPosition; limit: number },
  ) {
    const query = this.#knex(TABLE)
      .select(this.#columns())
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (state) {
      query.whereRaw(`${STATE} = ?`, [state]);
    }
    if (after) {
      query.whereRaw('(created_at, id) < (?, ?)', [after.createdAt, after.id]);
    }
    const rows: CampaignRow[] = await query;
    return rows.map(toCampaign);
  }

  async listOpen() {
    const rows: CampaignRow[] = await this.#knex(TABLE)
      .select(this.#columns())
      .whereRaw(`${STATE} in ('running', 'overdue')`)
      .orderBy('created_at');
    return rows.map(toCampaign);
  }

  async readOwners(ids: string[]) {
    return this.#knex(TABLE)
      .whereIn('id', ids.filter(isUuid))
      .select('id', 'owner');
  }

  async archive(
    id: string,
    { progress, teams }: { progress: CampaignProgress; teams: TeamProgress[] },
  ) {
    const rows: CampaignRow[] = await this.#knex(TABLE)
      .where({ id })
      .whereNull('archived_at')
      .update({
        archived_at: this.#knex.fn.now(),
        progress: JSON.stringify(progress),
        final_teams: JSON.stringify(teams),
      })
      .returning(this.#columns());
    return rows.map(toCampaign).at(0);
  }

  async saveProgress(id: string, progress: CampaignProgress) {
    const { total, done } = progress;
    await this.#knex.transaction(async trx => {
      const changed = await trx(TABLE)
        .where({ id })
        .whereNull('archived_at')
        .update({ progress: JSON.stringify(progress) });
      if (changed > 0) {
        await trx('campaign_days')
          .insert({
            campaign_id: id,
            day: trx.raw("(now() at time zone 'utc')::date"),
            open: total - done,
            total,
          })
          .onConflict(['campaign_id', 'day'])
          .merge();
      }
    });
  }

  async importDays(id: string, days: readonly BurnDownPoint[]) {
    if (days.length > 0) {
      await this.#knex('campaign_days')
        .insert(days.map(day => ({ campaign_id: id, ...day })))
        .onConflict(['campaign_id', 'day'])
        .merge();
    }
  }

  async listDays(id: string) {
    const rows: { day: string; open: number; total: number }[] =
      await this.#knex('campaign_days')
        .where({ campaign_id: id })
        .orderBy('day')
        .select(this.#knex.raw('day::text as day'), 'open', 'total');
    return rows;
  }

  async claimReminder(owner: string, everyMs: number) {
    const rows = await this.#knex('campaign_reminders')
      .insert({ owner_ref: owner, sent_at: this.#knex.fn.now() })
      .onConflict('owner_ref')
      .merge()
      .whereRaw(
        "campaign_reminders.sent_at <= now() - ? * interval '1 millisecond'",
        [everyMs],
      )
      .returning('owner_ref');
    return rows.length > 0;
  }

  async readReminders(owners: string[]) {
    const rows: { owner_ref: string; sent_at: Date }[] = await this.#knex(
      'campaign_reminders',
    ).whereIn('owner_ref', owners);
    return new Map(
      rows.map(row => [row.owner_ref, row.sent_at.toISOString()] as const),
    );
  }

  #columns() {
    return [
      'id',
      'definition',
      'created_at',
      'created_by',
      'archived_at',
      'progress',
      'final_teams',
      this.#knex.raw(`${STATE} as state`),
    ];
  }
}

/** Ids come from addresses that people type. */
function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

function columnsOf({
  definition,
  period,
  progress,
}: Pick<NewCampaign, 'definition' | 'period' | 'progress'>) {
  return {
    definition: JSON.stringify(definition),
    owner: definition.owner,
    starts_at: period.startsAt,
    ends_at: period.endsAt,
    progress: JSON.stringify(progress),
  };
}

function toCampaign(row: CampaignRow): StoredCampaign {
  return {
    ...row.definition,
    id: row.id,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...(row.archived_at && { archivedAt: row.archived_at.toISOString() }),
    progress: row.progress,
    ...(row.final_teams && { finalTeams: row.final_teams }),
  };
}
