import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { AuditRecord } from './AuditRecord';

/** Takes what is to be kept. Waits, if it has to, until there is room. */
export type AuditSink = (record: AuditRecord) => void | Promise<void>;

/**
 * Where everything that plugins report to the auditor comes together in this
 * process. Without a sink, records go to the log only.
 */
export interface AuditTrail {
  /** Hands a record to all sinks. */
  record(record: AuditRecord): Promise<void>;
  /** Adds a place where records are kept. */
  addSink(sink: AuditSink): void;
}

/** The audit trail of this process. */
export const auditTrailServiceRef = createServiceRef<AuditTrail>({
  id: 'callboard.audit-trail',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: createAuditTrail }),
});

function createAuditTrail(): AuditTrail {
  const sinks: AuditSink[] = [];
  return {
    async record(record) {
      await Promise.all(sinks.map(sink => sink(record)));
    },
    addSink: sink => void sinks.push(sink),
  };
}
