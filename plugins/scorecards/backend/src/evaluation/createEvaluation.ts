import type {
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { EntitySnapshots } from '../catalog/EntitySnapshots';
import type { ActiveExemptions } from '../exemptions/ActiveExemptions';
import type { FactReader } from '../facts/FactReader';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { CardAnnouncer } from './CardAnnouncer';
import { CardEvaluator } from './CardEvaluator';
import { CardUpdater } from './CardUpdater';
import { DefaultEvaluationQueue } from './DefaultEvaluationQueue';
import type { EvaluationQueue } from './EvaluationQueue';
import type { EvaluationStore } from './EvaluationStore';
import { EvaluationWorker } from './EvaluationWorker';
import { scheduleEvaluation } from './scheduleEvaluation';

/** What {@link createEvaluation} needs. */
export interface CreateEvaluationOptions {
  store: EvaluationStore;
  entities: Pick<EntitySnapshots, 'read'>;
  facts: FactReader;
  exemptions: ActiveExemptions;
  standards: StandardsInForce;
  events: EventsService;
  signals: SignalsService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/**
 * Puts the parts of evaluation together. This process takes part in the work
 * from when the portal is up until it stops.
 */
export async function createEvaluation(
  options: CreateEvaluationOptions,
): Promise<EvaluationQueue> {
  const { store, standards, lifecycle, rootLifecycle, scheduler } = options;
  const evaluator = new CardEvaluator(options);
  const announcer = new CardAnnouncer(options);
  const updater = new CardUpdater({ store, evaluator, announcer });
  const worker = new EvaluationWorker({ ...options, updater });
  const queue = DefaultEvaluationQueue.create({ store, updater, worker });

  standards.onChange(async ({ checks, tracks }) => {
    const { tracks: present } = await standards.latest();
    const ofTracks = tracks.flatMap(
      id => present.get(id)?.track.levels.flatMap(level => level.checks) ?? [],
    );
    await queue.enqueue({ checks: [...new Set([...checks, ...ofTracks])] });
  });
  await scheduleEvaluation(scheduler, { ...options, evaluator, queue });
  rootLifecycle.addStartupHook(() => worker.start());
  lifecycle.addShutdownHook(async () => {
    await worker.stop();
    await announcer.close();
  });
  return queue;
}
