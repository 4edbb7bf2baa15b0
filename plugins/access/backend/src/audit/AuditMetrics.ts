import { metrics } from '@opentelemetry/api';

/** Counts what the audit log does, for whoever operates the portal. */
export interface AuditMetrics {
  /** Records that were stored. */
  written(count: number): void;
  /** A record that was lost, or a request that had to wait for room. */
  overflowed(queue: string, what: 'dropped' | 'blocked'): void;
  /** Tells how long a queue is whenever metrics are read. */
  watchDepth(queue: string, depth: () => number): void;
}

/** The metrics in OpenTelemetry, of the meter `access`. */
export function createAuditMetrics(): AuditMetrics {
  const meter = metrics.getMeter('access');
  const written = meter.createCounter('access.audit.records.written', {
    description: 'Audit records that were stored',
  });
  const dropped = meter.createCounter('access.audit.records.dropped', {
    description: 'Audit records that were lost because a queue was full',
  });
  const blocked = meter.createCounter('access.audit.requests.blocked', {
    description: 'Requests that waited for room in the audit queue',
  });
  const depth = meter.createObservableGauge('access.audit.queue.depth', {
    description: 'Audit records that wait to be stored or forwarded',
  });
  return {
    written: count => written.add(count),
    overflowed: (queue, what) =>
      (what === 'dropped' ? dropped : blocked).add(1, { queue }),
    watchDepth: (queue, read) =>
      depth.addCallback(result => result.observe(read(), { queue })),
  };
}
