import type {
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { AuditTrail } from '@callboard/backend-kit';
import type { AuditConfig } from '../readAccessConfig';
import { createAuditMetrics } from './AuditMetrics';
import type { AuditStore } from './AuditStore';
import { AuditWriter } from './AuditWriter';
import { HttpForwardClient } from './HttpForwardClient';
import { scheduleRetention } from './scheduleRetention';
import { StdoutForwarder } from './StdoutForwarder';

/** What the audit log needs to run. */
export interface AuditLogOptions {
  settings: AuditConfig;
  store: AuditStore;
  trail: AuditTrail;
  logger: LoggerService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
}

/**
 * Lets the audit trail of this process flow into the log, and on to where the
 * configuration says, until the process ends.
 */
export async function startAuditLog(options: AuditLogOptions): Promise<void> {
  const { settings, store, trail, logger, scheduler } = options;
  const { lifecycle, rootLifecycle } = options;
  const { stdout, http } = settings.forward;
  const writer = new AuditWriter({
    store,
    forwarders: [
      ...(stdout ? [new StdoutForwarder()] : []),
      ...(http ? [new HttpForwardClient(http)] : []),
    ],
    logger,
    metrics: createAuditMetrics(),
    queueSize: settings.queueSize,
    overflow: settings.overflow,
  });
  trail.addSink(record => writer.add(record));
  // Those of plugins come first, while the database is still there.
  lifecycle.addShutdownHook(() => writer.flush());
  rootLifecycle.addShutdownHook(() => writer.close());
  if (settings.retentionMs !== undefined) {
    const { retentionMs } = settings;
    await scheduleRetention(scheduler, { store, trail, logger, retentionMs });
  }
}
