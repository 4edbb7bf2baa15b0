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
