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
import type { CampaignProgressReadModel } from './campaigns/CampaignProgressReadModel';
import type { CampaignsStore } from './campaigns/CampaignsStore';
import { startCampaigns } from './campaigns/startCampaigns';
import type { CardReader } from './evaluation/CardReader';
import type { EvaluationQueue } from './evaluation/EvaluationQueue';
import type { ExemptionsStore } from './exemptions/ExemptionsStore';
import { startExemptions } from './exemptions/startExemptions';
import type { FactCollection } from './facts/FactCollection';
import { createGate } from './gate/createGate';
import type { ScorecardsConfig } from './readScorecardsConfig';
import type { Standards } from './standards/createStandards';

/** What {@link startFollowUps} needs. */
export interface StartFollowUpsOptions {
  auditor: AuditorService;
  campaignProgress: CampaignProgressReadModel;
  campaigns: CampaignsStore;
  cards: CardReader;
  catalog: CatalogService;
  collection: FactCollection;
  evaluation: EvaluationQueue;
  exemptions: ExemptionsStore;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  settings: ScorecardsConfig;
  standards: Standards;
}

/** Starts what follows from cards: exemptions, campaigns and the gate. */
export async function startFollowUps(options: StartFollowUpsOptions) {
  const { evaluation, settings, standards } = options;
  const shared = {
    ...options,
    queue: evaluation,
    resources: standards.resources,
    standards: standards.inForce,
  };
  const { gate, router } = createGate({ ...shared, appUrl: settings.appUrl });
  options.httpRouter.use(router);
  return {
    gate,
    exemptions: await startExemptions({
      ...shared,
      settings: settings.exemptions,
      store: options.exemptions,
    }),
    campaigns: await startCampaigns({
      ...shared,
      readModel: options.campaignProgress,
      settings: settings.campaigns,
      store: options.campaigns,
      uses: standards.campaigns,
    }),
  };
}
