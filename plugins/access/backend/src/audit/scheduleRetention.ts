import { randomUUID } from 'node:crypto';
import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { AuditTrail } from '@callboard/backend-kit';
import type { AuditStore } from './AuditStore';

/** What the retention needs. */
export interface RetentionOptions {
  store: AuditStore;
  trail: AuditTrail;
  logger: LoggerService;
  /** How long records are kept, in milliseconds. */
  retentionMs: number;
}

/** Removes what is older than the retention allows, on one replica each hour. */
export async function scheduleRetention(
  scheduler: SchedulerService,
  options: RetentionOptions,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'audit-retention',
    frequency: { hours: 1 },
    timeout: { minutes: 50 },
    initialDelay: { minutes: 1 },
    fn: signal => removeExpired(options, signal),
  });
}

/** Removes what is too old, and records how much it was. */
export async function removeExpired(
  { store, trail, logger, retentionMs }: RetentionOptions,
  signal?: AbortSignal,
): Promise<void> {
  const before = new Date(Date.now() - retentionMs).toISOString();
  const removed = await store.removeOldest(before, signal);
  if (removed === 0) {
    return;
  }
  logger.info(`Removed ${removed} audit records from before ${before}`);
  await trail.record({
    at: new Date().toISOString(),
    pluginId: 'access',
    eventId: 'audit-retention',
    severity: 'medium',
    result: 'succeeded',
    actor: 'plugin:access',
    correlationId: randomUUID(),
    meta: { before, removed },
  });
}
