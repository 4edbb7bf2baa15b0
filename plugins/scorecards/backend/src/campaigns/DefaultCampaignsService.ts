import type { AuditorService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { audited, nameOf, readPage } from '@callboard/backend-kit';
import type {
  Campaign,
  CampaignDashboard,
  CampaignDefinition,
  CampaignEntity,
} from '@callboard/plugin-scorecards-common';
import { z } from 'zod';
import type { VisibleEntities } from '@callboard/backend-kit';
import type { StandardsInForce } from '../standards/StandardsInForce';
import type {
  CampaignProgressReadModel,
  TargetProgress,
} from './CampaignProgressReadModel';
import type {
  CampaignEntitiesQuery,
  CampaignsCall,
  CampaignsService,
} from './CampaignsService';
import type { CampaignsStore, StoredCampaign } from './CampaignsStore';
import { forecastOf } from './forecastOf';
import { periodOf } from './periodOf';
import { resolveTarget } from './resolveTarget';

const positionSchema = z.object({ createdAt: z.string(), id: z.string() });
const entityPositionSchema = z.object({ entityRef: z.string() });

/** What {@link DefaultCampaignsService} needs. */
export interface DefaultCampaignsOptions {
  auditor: AuditorService;
  entities: VisibleEntities;
  readModel: CampaignProgressReadModel;
  standards: Pick<StandardsInForce, 'latest'>;
  store: CampaignsStore;
}

/** The rules of campaigns. */
export class DefaultCampaignsService implements CampaignsService {
  readonly #options: DefaultCampaignsOptions;

  static create(options: DefaultCampaignsOptions) {
    return new DefaultCampaignsService(options);
  }

  private constructor(options: DefaultCampaignsOptions) {
    this.#options = options;
  }

  async list(query: Parameters<CampaignsService['list']>[0]) {
    const { state, ...page } = query;
    const { items, ...rest } = await readPage({
      query: page,
      position: positionSchema,
      read: (after, limit) =>
        this.#options.store.list({ state }, { after, limit }),
      positionOf: ({ createdAt, id }) => ({ createdAt, id }),
    });
    const standards = await this.#options.standards.latest();
    return {
      ...rest,
      items: items.map(found =>
        campaignOf(found, resolveTarget(found.target, standards).lost),
      ),
    };
  }

  async get(id: string): Promise<CampaignDashboard> {
    const { store } = this.#options;
    const found = await this.#find(id);
    const { lost, progress, teams } = await this.#measure(found);
    const days = await store.listDays(id);
    const today = new Date().toISOString().slice(0, 10);
    const open = progress.total - progress.done;
    const burnDown =
      found.state === 'running' || found.state === 'overdue'
        ? [
            ...days.filter(({ day }) => day !== today),
            { day: today, open, total: progress.total },
          ]
        : days;
    const reminders = await store.readReminders(teams.map(team => team.owner));
    const forecast = found.archivedAt ? undefined : forecastOf(burnDown);
    return {
      ...campaignOf({ ...found, progress }, lost),
      burnDown,
      ...(forecast && { forecast }),
      teams: teams.map(team => {
        const lastReminderAt = reminders.get(team.owner);
        return { ...team, ...(lastReminderAt && { lastReminderAt }) };
      }),
    };
  }

  async create(definition: CampaignDefinition, call: CampaignsCall) {
    const { auditor, store } = this.#options;
    const { credentials } = call;
    const period = periodOf(definition);
    return audited(
      auditor,
      {
        eventId: 'campaign-create',
        severityLevel: 'medium',
        credentials,
        meta: { title: definition.title },
        describe: ({ id }: Campaign) => ({ campaign: id }),
      },
      async () => {
        const { progress } = await this.#measureTarget(definition);
        const added = await store.add({
          ...{ definition, period, progress },
          createdBy: nameOf(credentials),
        });
        return campaignOf(added, []);
      },
    );
  }

  async edit(id: string, definition: CampaignDefinition, call: CampaignsCall) {
    const { auditor, store } = this.#options;
    const period = periodOf(definition);
    return audited(auditor, this.#event('edit', id, call), async () => {
      await this.#find(id);
      const { progress } = await this.#measureTarget(definition);
      const changed = await store.update(id, { definition, period, progress });
      return campaignOf(changed ?? refuseArchived(id), []);
    });
  }

  async archive(id: string, call: CampaignsCall) {
    const { auditor, store } = this.#options;
    return audited(auditor, this.#event('archive', id, call), async () => {
      const found = await this.#find(id);
      const { progress, teams, lost } = await this.#measure(found);
      await store.saveProgress(id, progress);
      const archived = await store.archive(id, { progress, teams });
      return campaignOf(archived ?? refuseArchived(id), lost);
    });
  }

  async listEntities(
    id: string,
    { team, done, ...page }: CampaignEntitiesQuery,
    { credentials }: CampaignsCall,
  ) {
    const { entities, readModel, standards } = this.#options;
    const { target } = await this.#find(id);
    const { resolved } = resolveTarget(target, await standards.latest());
    return readPage({
      query: page,
      position: entityPositionSchema,
      read: async (start, count) =>
        resolved.checks.length === 0
          ? []
          : entities.read<CampaignEntity>({
              read: (after, limit) =>
                readModel.listEntities(resolved, {
                  ...{ team, done, limit },
                  after: (after ?? start)?.entityRef,
                }),
              limit: count,
              credentials,
            }),
      positionOf: ({ entityRef }) => ({ entityRef }),
    });
  }

  async #find(id: string): Promise<StoredCampaign> {
    const found = await this.#options.store.find(id);
    if (!found) {
      throw new NotFoundError(`There is no campaign ${id}`);
    }
    return found;
  }

  /** Archived ones keep their numbers; so do those whose target is gone. */
  async #measure(
    campaign: StoredCampaign,
  ): Promise<TargetProgress & { lost: string[] }> {
    const { readModel, standards } = this.#options;
    const { progress, finalTeams, target } = campaign;
    const { resolved, lost } = resolveTarget(target, await standards.latest());
    if (campaign.archivedAt || resolved.checks.length === 0) {
      return { progress, teams: finalTeams ?? [], lost };
    }
    return { ...(await readModel.readProgress(resolved)), lost };
  }

  /** @throws InputError for a target that does not exist */
  async #measureTarget({ target }: CampaignDefinition) {
    const { readModel, standards } = this.#options;
    const { resolved, lost } = resolveTarget(target, await standards.latest());
    if (lost.length > 0) {
      throw new InputError(`target: there is no ${lost.join(', ')}`);
    }
    if (resolved.checks.length === 0) {
      throw new InputError(
        'target: the level has no checks, so there is nothing to reach',
      );
    }
    return readModel.readProgress(resolved);
  }

  #event(step: string, id: string, { credentials }: CampaignsCall) {
    return {
      eventId: `campaign-${step}`,
      severityLevel: 'medium' as const,
      credentials,
      meta: { campaign: id },
    };
  }
}

function campaignOf(
  { finalTeams, ...campaign }: StoredCampaign,
  lost: string[],
): Campaign {
  return { ...campaign, ...(lost.length > 0 && { lostChecks: lost }) };
}

function refuseArchived(id: string): never {
  throw new ConflictError(
    `The campaign ${id} is archived; its numbers are final`,
  );
}
