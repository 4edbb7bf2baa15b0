import {
  AuditorService,
  AuthService,
  DatabaseService,
  DiscoveryService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  resolvePackagePath,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { migrate } from '@callboard/backend-kit';
import { scorecardsPermissions } from '@callboard/plugin-scorecards-common';
import { DatabaseCampaignProgressReadModel } from './campaigns/DatabaseCampaignProgressReadModel';
import { DatabaseCampaignsStore } from './campaigns/DatabaseCampaignsStore';
import { createBadges } from './badges/createBadges';
import { DatabaseEntitySnapshotsStore } from './catalog/DatabaseEntitySnapshotsStore';
import { startCatalogSync } from './catalog/startCatalogSync';
import { createCollectors } from './collectors/createCollectors';
import { collectAfterPushes } from './collectors/pushes/collectAfterPushes';
import { createCards } from './evaluation/createCards';
import { DatabaseDemoReadModel } from './demo/DatabaseDemoReadModel';
import { startDemo } from './demo/startDemo';
import { createEvaluation } from './evaluation/createEvaluation';
import { DatabaseCardsReadModel } from './evaluation/DatabaseCardsReadModel';
import { DatabaseEvaluationStore } from './evaluation/DatabaseEvaluationStore';
import { DatabaseExemptionsStore } from './exemptions/DatabaseExemptionsStore';
import { DatabaseCollectionStore } from './facts/collect/DatabaseCollectionStore';
import { CollectorRegistry } from './facts/CollectorRegistry';
import { createFacts } from './facts/createFacts';
import { DatabaseFactsStore } from './facts/DatabaseFactsStore';
import { registerScorecardsActions } from './integrations/registerScorecardsActions';
import { createOverview } from './overview/createOverview';
import { DatabaseHistoryStore } from './overview/DatabaseHistoryStore';
import { DatabaseOverviewReadModel } from './overview/DatabaseOverviewReadModel';
import { readScorecardsConfig } from './readScorecardsConfig';
import { createStandards } from './standards/createStandards';
import { DatabaseStandardsStore } from './standards/DatabaseStandardsStore';
import { startFollowUps } from './startFollowUps';
import { createWhatIf } from './whatIf/createWhatIf';

const MIGRATIONS = resolvePackagePath(
  '@callboard/plugin-scorecards-backend',
  'migrations',
);

/** What the portal gives to scorecards. */
export interface ScorecardsOptions {
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  /** Collectors of modules; those of the portal are added. */
  registry: CollectorRegistry;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  signals: SignalsService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** Puts the parts of all features together. */
export async function startScorecards(deps: ScorecardsOptions): Promise<void> {
  const settings = readScorecardsConfig(deps.config);
  deps.registry.addCollector(
    ...(await createCollectors({
      ...deps,
      config: settings.portalCollectors,
      integrations: ScmIntegrations.fromConfig(deps.config),
      reader: deps.urlReader,
    })),
  );
  const knex = await migrate(deps.database, MIGRATIONS);
  deps.permissionsRegistry.addPermissions(
    scorecardsPermissions.filter(({ type }) => type === 'basic'),
  );

  const entities = DatabaseEntitySnapshotsStore.create(knex);
  const factsStore = DatabaseFactsStore.create(knex);
  const standards = await createStandards({
    ...deps,
    settings: settings.standards,
    store: DatabaseStandardsStore.create(knex),
  });
  const exemptions = DatabaseExemptionsStore.create(knex);
  const history = DatabaseHistoryStore.create(knex);
  const evaluation = await createEvaluation({
    ...deps,
    entities,
    exemptions,
    facts: factsStore,
    standards: standards.inForce,
    store: DatabaseEvaluationStore.create({ knex, history }),
  });
  const cards = createCards({
    ...deps,
    cards: DatabaseCardsReadModel.create(knex),
    exemptions,
    facts: factsStore,
    standards: standards.inForce,
  });
  createBadges({
    ...deps,
    cards: cards.reader,
    settings,
    standards: standards.inForce,
  });
  const overview = DatabaseOverviewReadModel.create(knex);
  await createOverview({
    ...deps,
    ...settings.history,
    history,
    readModel: overview,
    standards: standards.inForce,
  });
  const facts = await createFacts({
    ...deps,
    settings,
    collectors: deps.registry.list(),
    entities,
    evaluation,
    facts: factsStore,
    files: () => standards.inForce.current().fileReads,
    queue: DatabaseCollectionStore.create(knex),
  });
  createWhatIf({
    ...deps,
    entities,
    exemptions,
    facts: factsStore,
    listSources: facts.listSources,
    standards: standards.inForce,
  });
  const campaigns = DatabaseCampaignsStore.create(knex);
  const campaignProgress = DatabaseCampaignProgressReadModel.create(knex);
  const followUps = await startFollowUps({
    ...deps,
    campaignProgress,
    campaigns,
    cards: cards.reader,
    collection: facts.collection,
    evaluation,
    exemptions,
    settings,
    standards,
  });
  registerScorecardsActions({
    ...followUps,
    actionsRegistry: deps.actionsRegistry,
    cards: cards.service,
    checks: standards.checks,
  });
  startDemo({
    ...deps,
    campaigns,
    demo: DatabaseDemoReadModel.create(knex),
    evaluation,
    exemptions,
    history,
    overview,
    progress: campaignProgress,
    settings,
    standards: standards.inForce,
  });
  standards.onFilesChange(() => facts.collection.collectAgain('files'));
  await collectAfterPushes({ ...deps, collect: facts.collect });
  await startCatalogSync({
    ...deps,
    collect: facts.collect,
    evaluation,
    kinds: settings.kinds,
    store: entities,
  });
}
