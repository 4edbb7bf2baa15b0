import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { AuditRecord } from './AuditRecord';
import { readSecretsConfig } from './readSecretsConfig';
import { createRecordRedactor } from './redaction/createRecordRedactor';

/** Takes what is to be kept. Waits, if it has to, until there is room. */
export type AuditSink = (record: AuditRecord) => void | Promise<void>;

/**
 * Where everything that plugins report to the auditor comes together in this
 * process. Without a sink, records go to the log only.
 */
export interface AuditTrail {
  /** Hands a record, without the secrets in it, to all sinks. */
  record(record: AuditRecord): Promise<void>;
  /** Adds a place where records are kept. */
  addSink(sink: AuditSink): void;
}

/** The audit trail of this process. */
export const auditTrailServiceRef = createServiceRef<AuditTrail>({
  id: 'callboard.audit-trail',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) =>
        createAuditTrail({ secrets: readSecretsConfig(config) }),
    }),
});

/**
 * Makes an audit trail.
 *
 * @param options - `secrets` that are known, which no record may hold
 */
export function createAuditTrail(options: { secrets: string[] }): AuditTrail {
  const redact = createRecordRedactor(options.secrets);
  const sinks: AuditSink[] = [];
  return {
    async record(record) {
      if (sinks.length === 0) {
        return;
      }
      const safe = redact(record);
      await Promise.all(sinks.map(sink => sink(safe)));
    },
    addSink: sink => void sinks.push(sink),
  };
}
