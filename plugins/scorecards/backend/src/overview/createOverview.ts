import type {
  HttpAuthService,
  HttpRouterService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { VisibleEntities } from '@callboard/backend-kit';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { AuthorizedOverviewService } from './AuthorizedOverviewService';
import { CachedOverviewReadModel } from './CachedOverviewReadModel';
import { DefaultOverviewService } from './DefaultOverviewService';
import type { HistoryStore } from './HistoryStore';
import type { OverviewReadModel } from './OverviewReadModel';
import type { OverviewService } from './OverviewService';
import { createOverviewRouter } from './router';
import { scheduleHistory } from './scheduleHistory';

/** What {@link createOverview} needs. */
export interface CreateOverviewOptions {
  /** How long history is kept, in milliseconds. */
  retentionMs: number;
  history: HistoryStore;
  readModel: OverviewReadModel;
  standards: StandardsInForce;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  logger: LoggerService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
}

/** Puts the parts of the overview together, and has its history kept. */
export async function createOverview(
  options: CreateOverviewOptions,
): Promise<OverviewService> {
  const overview = AuthorizedOverviewService.create({
    ...options,
    entities: new VisibleEntities(options.catalog),
    inner: DefaultOverviewService.create({
      ...options,
      readModel: CachedOverviewReadModel.create(options.readModel),
    }),
  });
  options.httpRouter.use(createOverviewRouter({ ...options, overview }));
  await scheduleHistory(options.scheduler, {
    ...options,
    store: options.history,
  });
  return overview;
}
