import type {
  AuthService,
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { sleep } from '@callboard/backend-kit';
import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import { coalesce } from '../shared/coalesce';
import { triggerSoon } from '../shared/triggerSoon';
import { CatalogChanges } from './CatalogChanges';
import { CatalogScan } from './CatalogScan';
import { EntityAnnouncer } from './EntityAnnouncer';
import { ENTITY_CHANGES_TOPIC, EntityChangesPayload } from './entityChanges';
import type { EntitySnapshotsStore } from './EntitySnapshotsStore';

const SCAN_TASK = 'scorecards-catalog-scan';
/** After the start, in milliseconds; the catalog of a new portal fills meanwhile. */
const LOOKS_AFTER_START = [1_000, 15_000, 45_000];
/** A longer scan, in milliseconds, is not done again so soon. */
const QUICK_SCAN_MS = 5_000;

/** What the copy of the catalog needs to stay like it. */
export interface CatalogSyncOptions {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  /** Kinds to keep, in lower case. */
  kinds: readonly string[];
  store: EntitySnapshotsStore;
  evaluation: EvaluationQueue;
  /** Has the facts of entities collected that are new or changed. */
  collect(entityRefs: readonly string[]): Promise<void>;
}

/**
 * Keeps the scorecards' copy of the catalog like it: scans on one replica at the
 * start and every half hour, and takes over single changes within seconds.
 */
export async function startCatalogSync(
  options: CatalogSyncOptions,
): Promise<void> {
  const { events, evaluation, scheduler } = options;
  const announcer = new EntityAnnouncer(options);
  const announce = coalesce(() => announcer.run());
  let isQuick = true;
  const scan = new CatalogScan({
    ...options,
    announce,
    onRemoved: entityRefs => evaluation.enqueue({ entityRefs }),
  });
  const changes = new CatalogChanges({ ...options, announce, sleep });
  const stopping = new AbortController();

  await scheduler.scheduleTask({
    id: SCAN_TASK,
    frequency: { minutes: 30 },
    timeout: { minutes: 15 },
    initialDelay: { minutes: 30 },
    async fn(signal) {
      const startedAt = performance.now();
      await scan.run(signal);
      isQuick = performance.now() - startedAt < QUICK_SCAN_MS;
    },
  });
  await scheduler.scheduleTask({
    id: 'scorecards-catalog-untold',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: announce,
  });
  await events.subscribe({
    id: 'scorecards-entities',
    topics: [ENTITY_CHANGES_TOPIC],
    async onEvent({ eventPayload }) {
      changes.add((eventPayload as EntityChangesPayload).entityRefs);
    },
  });
  options.rootLifecycle.addStartupHook(() => {
    lookAfterStart();
  });
  options.lifecycle.addShutdownHook(async () => {
    stopping.abort();
    await changes.stop();
  });

  async function lookAfterStart() {
    for (const pause of LOOKS_AFTER_START) {
      await sleep(pause, stopping.signal);
      if (stopping.signal.aborted || !isQuick) {
        return;
      }
      await triggerSoon(options, SCAN_TASK);
    }
  }
}
