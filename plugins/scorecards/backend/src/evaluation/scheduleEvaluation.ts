import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CardEvaluator } from './CardEvaluator';
import type { EvaluationQueue } from './EvaluationQueue';
import type { EvaluationStore } from './EvaluationStore';

/** What evaluation by time needs. */
export interface EvaluationClockOptions {
  evaluator: Pick<CardEvaluator, 'plan'>;
  queue: Pick<EvaluationQueue, 'enqueue'>;
  store: Pick<EvaluationStore, 'enqueueLost'>;
  logger: LoggerService;
}

/**
 * Has evaluated, on one replica each hour, what time alone may have changed, and
 * what was lost in a way that nobody thought of.
 */
export async function scheduleEvaluation(
  scheduler: SchedulerService,
  options: EvaluationClockOptions,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'scorecards-evaluation-clock',
    frequency: { hours: 1 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 1 },
    fn: () => evaluateByTime(options, new Date()),
  });
}

/** Enqueues checks that look at dates, and entities whose card is not as it must be. */
export async function evaluateByTime(
  { evaluator, queue, store, logger }: EvaluationClockOptions,
  now: Date,
): Promise<void> {
  const plan = await evaluator.plan();
  const checks = plan.dependingOnTime(now);
  if (checks.length > 0) {
    await queue.enqueue({ checks });
  }
  const lost = await store.enqueueLost();
  if (lost > 0) {
    logger.info(
      `Evaluating ${lost} entities whose card is missing or too much`,
    );
  }
}
