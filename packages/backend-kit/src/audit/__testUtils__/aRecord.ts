import type { AuditRecord } from '../AuditRecord';

/** A record, for tests that care about a few of its fields. */
export function aRecord(fields: Partial<AuditRecord> = {}): AuditRecord {
  return {
    at: '2026-01-01T00:00:00.000Z',
    pluginId: 'catalog',
    eventId: 'entity-fetch',
    severity: 'low',
    result: 'succeeded',
    correlationId: 'correlation-1',
    ...fields,
  };
}
