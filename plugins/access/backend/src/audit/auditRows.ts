import type { JsonObject } from '@backstage/types';
import type {
  AuditEvent,
  AuditRecord,
  AuditResult,
  AuditSeverity,
} from '@callboard/plugin-access-common';

/** A row of `audit_events`, as it is read. */
export interface AuditRow {
  /** A bigint, which comes as text. */
  seq: string;
  at: Date;
  plugin_id: string;
  event_id: string;
  severity: AuditSeverity;
  result: AuditResult;
  actor: string | null;
  via: string | null;
  ip: string | null;
  user_agent: string | null;
  request: string | null;
  target: string | null;
  correlation_id: string;
  error: string | null;
  meta: JsonObject | null;
  hash: string;
}

/** A row as it is inserted. */
export function toRow(event: AuditEvent): object {
  const { pluginId, eventId, userAgent, correlationId, ...same } = event;
  return {
    ...same,
    plugin_id: pluginId,
    event_id: eventId,
    user_agent: userAgent,
    correlation_id: correlationId,
  };
}

/** An event as it was before it became a row. */
export function toEvent(row: AuditRow): AuditEvent {
  const record: AuditRecord = {
    at: row.at.toISOString(),
    pluginId: row.plugin_id,
    eventId: row.event_id,
    severity: row.severity,
    result: row.result,
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.via !== null && { via: row.via }),
    ...(row.ip !== null && { ip: row.ip }),
    ...(row.user_agent !== null && { userAgent: row.user_agent }),
    ...(row.request !== null && { request: row.request }),
    ...(row.target !== null && { target: row.target }),
    correlationId: row.correlation_id,
    ...(row.error !== null && { error: row.error }),
    ...(row.meta !== null && { meta: row.meta }),
  };
  return { ...record, seq: Number(row.seq), hash: row.hash };
}
