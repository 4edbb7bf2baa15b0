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
import type { CardReader } from '../evaluation/CardReader';
import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import type { StandardResources } from '../standards/StandardResources';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { AuthorizedExemptionsService } from './AuthorizedExemptionsService';
import { DefaultExemptionsService } from './DefaultExemptionsService';
import { endExemptions } from './endExemptions';
import { ExemptionNotices } from './ExemptionNotices';
import type { ExemptionsStore } from './ExemptionsStore';
import type { ExemptionsConfig } from './readExemptionsConfig';
import { createExemptionsRouter } from './router';

/** What {@link startExemptions} needs. */
export interface StartExemptionsOptions {
  auditor: AuditorService;
  cards: CardReader;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  queue: EvaluationQueue;
  resources: StandardResources;
  scheduler: SchedulerService;
  settings: ExemptionsConfig;
  standards: StandardsInForce;
  store: ExemptionsStore;
}

/** Puts the parts of exemptions together, and ends them in time. */
export async function startExemptions(options: StartExemptionsOptions) {
  const notices = new ExemptionNotices(options);
  const exemptions = AuthorizedExemptionsService.create({
    ...options,
    entities: new VisibleEntities(options.catalog),
    inner: DefaultExemptionsService.create({ ...options, notices }),
  });
  options.httpRouter.use(createExemptionsRouter({ ...options, exemptions }));
  await options.scheduler.scheduleTask({
    id: 'end-exemptions',
    frequency: { minutes: 10 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: () => endExemptions({ ...options, notices }),
  });
  return exemptions;
}
