import type { JsonObject } from '@backstage/types';

/** What became of an action. `started` comes before one of the others. */
export type AuditResult = 'started' | 'succeeded' | 'failed' | 'denied';

/** How much it matters, as its plugin said. */
export type AuditSeverity = 'low' | 'medium' | 'high' | 'critical';

/** What a plugin reports, before it is stored. */
export interface AuditRecord {
  /** ISO 8601 with milliseconds. */
  at: string;
  pluginId: string;
  /** Of the plugin, such as `entity-mutate`. */
  eventId: string;
  severity: AuditSeverity;
  result: AuditResult;
  /** Entity reference of a user, or subject of a service. */
  actor?: string;
  /** The service that acted for the actor. */
  via?: string;
  /** Address that the request came from. */
  ip?: string;
  userAgent?: string;
  /** Method and path of the request. */
  request?: string;
  /** Reference of what it was done to. */
  target?: string;
  /** The same for all records of one action. */
  correlationId: string;
  /** Why it failed or was denied. */
  error?: string;
  /** Whatever else the plugin said, without secrets. */
  meta?: JsonObject;
}

/** A stored record: a link of the chain. */
export interface AuditEvent extends AuditRecord {
  /** Position in the chain, without gaps. */
  seq: number;
  /** Hex SHA-256 over the hash before and this record. */
  hash: string;
}

/** What the audit log is filtered by. */
export interface AuditFilter {
  /** ISO 8601, inclusive. */
  from?: string;
  /** ISO 8601, exclusive. */
  to?: string;
  actor?: string;
  /** Plugin, or plugin and event: `catalog`, `catalog.entity-mutate`. */
  action?: string;
  /** Reference of an entity or another target. */
  target?: string;
  result?: AuditResult;
  /** At least this severe. */
  severity?: AuditSeverity;
  /** Records of one action; with a time range, which keeps it quick. */
  correlationId?: string;
}

/** A line of `GET /audit/export?format=ndjson`: can be checked by itself. */
export interface ExportedAuditEvent extends AuditEvent {
  /** Hash of the link before it in the chain. */
  previousHash: string;
}

/** `GET /audit/events`: a page of the log, newest first. */
export interface AuditEventsPage {
  items: AuditEvent[];
  nextCursor?: string;
}

/** `GET /audit/verify`: whether the chain is whole. */
export interface AuditVerification {
  ok: boolean;
  checked: number;
  /** First and last position that was checked. */
  from?: number;
  to?: number;
  /** The first link that does not fit, and what is wrong with it. */
  broken?: { seq: number; reason: string };
  /** Where to go on, if a limit was reached: hand it back as `from`. */
  next?: number;
}
