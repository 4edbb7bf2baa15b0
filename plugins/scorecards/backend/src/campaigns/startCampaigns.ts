import type {
  AuditorService,
  HttpAuthService,
  HttpRouterService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { VisibleEntities } from '@callboard/backend-kit';
import type { CampaignUses } from '../standards/CampaignUses';
import type { StandardResources } from '../standards/StandardResources';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { AuthorizedCampaignsService } from './AuthorizedCampaignsService';
import type { CampaignProgressReadModel } from './CampaignProgressReadModel';
import type { CampaignsStore } from './CampaignsStore';
import { DefaultCampaignsService } from './DefaultCampaignsService';
import { findUses } from './findUses';
import { measureCampaigns } from './measureCampaigns';
import type { CampaignsConfig } from './readCampaignsConfig';
import { remindTeams } from './remindTeams';
import { createCampaignsRouter } from './router';

/** What {@link startCampaigns} needs. */
export interface StartCampaignsOptions {
  auditor: AuditorService;
  /** Is told which campaigns ask for a check or track. */
  uses: CampaignUses;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  readModel: CampaignProgressReadModel;
  resources: StandardResources;
  scheduler: SchedulerService;
  settings: CampaignsConfig;
  standards: StandardsInForce;
  store: CampaignsStore;
}

/** Puts the parts of campaigns together, measures them and reminds teams. */
export async function startCampaigns(options: StartCampaignsOptions) {
  const { catalog, resources, scheduler, settings, store, uses } = options;
  resources.addKind('campaign', ids => store.readOwners(ids));
  uses.set(async (kind, id) => findUses(await store.listOpen(), { kind, id }));
  const campaigns = AuthorizedCampaignsService.create({
    ...options,
    inner: DefaultCampaignsService.create({
      ...options,
      entities: new VisibleEntities(catalog),
    }),
  });
  options.httpRouter.use(createCampaignsRouter({ ...options, campaigns }));
  await scheduler.scheduleTask({
    id: 'measure-campaigns',
    frequency: { minutes: 10 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 9 },
    fn: async () => {
      const measured = await measureCampaigns(options);
      if (settings.remindEveryMs !== undefined) {
        await remindTeams(measured, {
          ...options,
          everyMs: settings.remindEveryMs,
        });
      }
    },
  });
  return campaigns;
}
