import {
  AuthService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { DocsEngineConfig } from '../readDocsEngineConfig';
import { DocsRefresher, DocsRefresherOptions } from './DocsRefresher';
import { PushRefresh } from './PushRefresh';
import { PUSH_TOPICS, readPush } from './pushes';

/** After the start, in milliseconds; the catalog of a new portal fills meanwhile. */
const LOOKS_AFTER_START = [5_000, 15_000, 30_000, 60_000];
const REFRESH_TASK = 'docs-engine-refresh';
const MISSING_TASK = 'docs-engine-build-missing';

/** What {@link scheduleRefresh} needs. */
export interface ScheduleRefreshOptions {
  auth: AuthService;
  builder: DocsRefresherOptions['builder'];
  catalog: CatalogService;
  events: EventsService;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  settings: NonNullable<DocsEngineConfig['refresh']>;
  /** Waits; replaced in tests. */
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Has docs built before somebody asks for them: those that are missing after the
 * start, those of a repository after a push, and all that changed on a schedule.
 */
export async function scheduleRefresh(
  options: ScheduleRefreshOptions,
): Promise<void> {
  const { events, logger, rootLifecycle, scheduler, settings, sleep } = options;
  const refresher = new DocsRefresher({
    ...options,
    concurrency: settings.concurrency,
  });
  await scheduler.scheduleTask({
    ...settings.schedule,
    id: REFRESH_TASK,
    fn: signal => refresher.refreshAll(signal),
  });
  await scheduler.scheduleTask({
    frequency: { trigger: 'manual' },
    timeout: settings.schedule.timeout,
    id: MISSING_TASK,
    fn: signal => refresher.buildMissing(signal),
  });
  const pushes = new PushRefresh({
    logger,
    sleep,
    refresh: urls => refresher.refreshRepositories(urls),
  });
  // Not before everything is up: the events plugin may not have its bus yet,
  // and sources may be on a Git host that does not listen yet.
  rootLifecycle.addStartupHook(async () => {
    await events.subscribe({
      id: 'docs-engine',
      topics: PUSH_TOPICS,
      async onEvent(event) {
        const push = readPush(event);
        if (push) {
          pushes.add(push);
        }
      },
    });
    lookForMissing();
  });

  async function lookForMissing() {
    for (const pause of LOOKS_AFTER_START) {
      await sleep(pause);
      // A run that is under way, here or in another replica, is as good.
      await scheduler.triggerTask(MISSING_TASK).catch(error => {
        if (!isError(error) || error.name !== 'ConflictError') {
          logger.error('Missing docs could not be looked for', error);
        }
      });
    }
  }
}
