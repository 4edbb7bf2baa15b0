import type {
  AuthService,
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { FileRead } from '@callboard/plugin-scorecards-common';
import { sleep } from '@callboard/backend-kit';
import type { EntitySnapshotsStore } from '../../catalog/EntitySnapshotsStore';
import type { EvaluationQueue } from '../../evaluation/EvaluationQueue';
import { coalesce } from '../../shared/coalesce';
import { triggerSoon } from '../../shared/triggerSoon';
import { FactAnnouncer } from '../FactAnnouncer';
import type { FactCollection } from '../FactCollection';
import type { FactsStore } from '../FactsStore';
import type { ActiveCollector } from './ActiveCollector';
import { CollectibleEntities } from './CollectibleEntities';
import { createCollectionMetrics } from './CollectionMetrics';
import { CollectionPlanner } from './CollectionPlanner';
import { CollectionRuns } from './CollectionRuns';
import type { CollectionStore } from './CollectionStore';
import { CollectionWorker } from './CollectionWorker';
import { DefaultFactCollection } from './DefaultFactCollection';
import { ResultWriter } from './ResultWriter';

/** Holds of a day, and a quarter more. */
const LONGEST_PAUSE_MS = 31 * 60 * 60 * 1000;
const PLAN_TASK = 'scorecards-facts-plan';

/** What collection needs to run. */
export interface CollectionOptions {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  collectors: readonly ActiveCollector[];
  entities: EntitySnapshotsStore;
  evaluation: EvaluationQueue;
  facts: FactsStore;
  /** The files that checks ask for. */
  files(): readonly FileRead[];
  queue: CollectionStore;
}

/** What collection gives to others. */
export interface Collection {
  collection: FactCollection;
  /** Has the facts of entities collected that are new or changed. */
  collect(entityRefs: readonly string[]): Promise<void>;
  /** Hands on facts that changed. */
  announce(): Promise<void>;
}

/** Collects facts from the moment the portal is ready until it stops. */
export async function startCollection(
  options: CollectionOptions,
): Promise<Collection> {
  const { entities, facts, lifecycle, queue, rootLifecycle, scheduler } =
    options;
  const announcer = new FactAnnouncer({ ...options, store: facts });
  const announce = coalesce(() => announcer.run());
  const metrics = createCollectionMetrics();
  metrics.watchDue(() => queue.countDue());
  const planner = new CollectionPlanner({ ...options, store: queue });
  const runs = new CollectionRuns({
    ...options,
    entities: new CollectibleEntities({ ...options, store: entities }),
    metrics,
    store: queue,
    writer: new ResultWriter({ ...options, store: queue, onWritten: announce }),
  });
  const worker = new CollectionWorker({
    ...options,
    runs,
    store: queue,
    sleep,
  });

  const limits = options.collectors.map(({ id, everyMs }) => ({
    source: id,
    ms: Math.max(everyMs, LONGEST_PAUSE_MS),
  }));
  // Facts also expire while nothing is written.
  await scheduler.scheduleTask({
    id: 'scorecards-facts-untold',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    async fn() {
      await queue.bringForward(limits);
      await announce();
    },
  });
  await scheduler.scheduleTask({
    id: PLAN_TASK,
    frequency: { hours: 24 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 1 },
    fn: signal => planner.planAll(signal),
  });
  rootLifecycle.addStartupHook(() => {
    worker.start();
    // This release may have other collectors than the one before it.
    triggerSoon(options, PLAN_TASK);
  });
  lifecycle.addShutdownHook(() => worker.stop());
  return {
    collection: new DefaultFactCollection({
      ...options,
      planner,
      runs,
      store: queue,
    }),
    async collect(entityRefs) {
      await planner.planChanged(entityRefs);
      worker.wake();
    },
    announce,
  };
}
