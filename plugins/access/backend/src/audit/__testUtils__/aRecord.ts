import type { AuditRecord } from '@callboard/plugin-access-common';

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

/** Records whose minutes count up. */
export function someRecords(
  count: number,
  fields: Partial<AuditRecord> = {},
): AuditRecord[] {
  return Array.from({ length: count }, (_, index) =>
    aRecord({
      at: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
      correlationId: `correlation-${index + 1}`,
      ...fields,
    }),
  );
}
