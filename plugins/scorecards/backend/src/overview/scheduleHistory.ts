import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { HistoryStore } from './HistoryStore';

/** Further months that there is room for, so that no change has to wait. */
const MONTHS_AHEAD = 2;

/** What keeping history needs. */
export interface HistoryOptions {
  store: HistoryStore;
  logger: LoggerService;
  /** How long figures and changes are kept, in milliseconds. */
  retentionMs: number;
}

/**
 * Writes the figures of the day on one replica each hour, those of the day
 * before for good once it is over, and removes what is too old.
 */
export async function scheduleHistory(
  scheduler: SchedulerService,
  options: HistoryOptions,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'scorecards-history',
    frequency: { hours: 1 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 2 },
    fn: () => keepHistory(options, new Date()),
  });
}

/** Brings history up to date. */
export async function keepHistory(
  { store, logger, retentionMs }: HistoryOptions,
  now: Date,
): Promise<void> {
  await store.prepareMonths(now, MONTHS_AHEAD);
  const [...days] = await store.rollUp();
  // Yesterday and today is what a day brings.
  if (days.length > 2) {
    logger.info(
      `Wrote the figures of ${days.length} days from ${days[0]} on from what changed since`,
    );
  }
  const before = new Date(now.getTime() - retentionMs)
    .toISOString()
    .slice(0, 10);
  const removed = await store.removeBefore(before);
  if (removed.length > 0) {
    logger.info(`Removed changes of scorecards from ${removed.join(', ')}`);
  }
}
