import type {
  BurnDownPoint,
  CampaignProgress,
  CampaignState,
} from '@callboard/plugin-scorecards-common';
import type {
  CampaignPosition,
  CampaignsStore,
  NewCampaign,
  StoredCampaign,
  TeamProgress,
} from '../CampaignsStore';

interface Kept {
  campaign: Omit<StoredCampaign, 'state'>;
  period: NewCampaign['period'];
  days: Map<string, BurnDownPoint>;
}

const DAY = 10;

/** Campaigns that are gone when the test is over. */
export class InMemoryCampaignsStore implements CampaignsStore {
  readonly #kept = new Map<string, Kept>();
  readonly #reminders = new Map<string, Date>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  async add({ definition, period, createdBy, progress }: NewCampaign) {
    const count = String(this.#kept.size + 1).padStart(12, '0');
    const kept: Kept = {
      campaign: {
        ...definition,
        id: `00000000-0000-4000-8000-${count}`,
        createdAt: this.#now().toISOString(),
        createdBy,
        progress,
      },
      period,
      days: new Map(),
    };
    this.#kept.set(kept.campaign.id, kept);
    return this.#show(kept);
  }

  async update(
    id: string,
    { definition, ...change }: Omit<NewCampaign, 'createdBy'>,
  ) {
    return this.#change(id, kept => {
      kept.period = change.period;
      return { ...definition, progress: change.progress };
    });
  }

  async find(id: string) {
    const kept = this.#kept.get(id);
    return kept && this.#show(kept);
  }

  async list(
    { state }: { state?: CampaignState },
    { after, limit }: { after?: CampaignPosition; limit: number },
  ) {
    return this.#all()
      .filter(
        found =>
          (!state || found.state === state) &&
          (!after || positionOf(found) < positionOf(after)),
      )
      .sort((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1))
      .slice(0, limit);
  }

  async listOpen() {
    return this.#all().filter(({ state }) =>
      ['running', 'overdue'].includes(state),
    );
  }

  async readOwners(ids: string[]) {
    return this.#all()
      .filter(({ id }) => ids.includes(id))
      .map(({ id, owner }) => ({ id, owner }));
  }

  async archive(
    id: string,
    { progress, teams }: { progress: CampaignProgress; teams: TeamProgress[] },
  ) {
    return this.#change(id, () => ({
      progress,
      finalTeams: teams,
      archivedAt: this.#now().toISOString(),
    }));
  }

  async saveProgress(id: string, progress: CampaignProgress) {
    const kept = this.#kept.get(id);
    if (kept && !kept.campaign.archivedAt) {
      const day = this.#now().toISOString().slice(0, DAY);
      const { total, done } = progress;
      kept.days.set(day, { day, open: total - done, total });
      kept.campaign = { ...kept.campaign, progress };
    }
  }

  async importDays(id: string, days: readonly BurnDownPoint[]) {
    days.forEach(day => this.#kept.get(id)?.days.set(day.day, day));
  }

  async listDays(id: string) {
    return [...(this.#kept.get(id)?.days.values() ?? [])];
  }

  async claimReminder(owner: string, everyMs: number) {
    const last = this.#reminders.get(owner);
    if (last && last.getTime() > this.#now().getTime() - everyMs) {
      return false;
    }
    this.#reminders.set(owner, this.#now());
    return true;
  }

  async readReminders(owners: string[]) {
    return new Map(
      [...this.#reminders]
        .filter(([owner]) => owners.includes(owner))
        .map(([owner, at]) => [owner, at.toISOString()] as const),
    );
  }

  #all() {
    return [...this.#kept.values()].map(kept => this.#show(kept));
  }

  #change(
    id: string,
    changeOf: (kept: Kept) => Partial<StoredCampaign>,
  ): StoredCampaign | undefined {
    const kept = this.#kept.get(id);
    if (!kept || kept.campaign.archivedAt) {
      return undefined;
    }
    kept.campaign = { ...kept.campaign, ...changeOf(kept) };
    return this.#show(kept);
  }

  #show({ campaign, period }: Kept): StoredCampaign {
    const now = this.#now();
    const running = period.endsAt <= now ? 'overdue' : 'running';
    const open = period.startsAt > now ? 'planned' : running;
    return { ...campaign, state: campaign.archivedAt ? 'archived' : open };
  }
}

function positionOf({ createdAt, id }: CampaignPosition) {
  return `${createdAt} ${id}`;
}
