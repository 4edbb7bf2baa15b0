import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AuditEventsPage,
  AuditFilter,
  AuditVerification,
  ExportedAuditEvent,
} from '@callboard/plugin-access-common';

/** On whose behalf something is done. */
export interface AuditCall {
  credentials: BackstageCredentials;
}

/** Which part of the log is asked for. */
export interface AuditQuery extends AuditFilter {
  /** How many events the answer may hold. */
  limit: number;
  cursor?: string;
  /** Events after this position of the chain, oldest first. */
  after?: number;
}

/** Which part of the chain is to be checked. */
export interface AuditRange {
  from?: number;
  to?: number;
  /** Most links to check; the answer says where to go on. */
  limit?: number;
}

/** What can be done with the audit log. */
export interface AuditService {
  /**
   * Reads a page, newest first; or with `after` what came since, oldest first.
   *
   * @throws InputError for a cursor that this list did not give
   */
  listEvents(query: AuditQuery, call: AuditCall): Promise<AuditEventsPage>;

  /**
   * Reads everything that a filter leaves, oldest first: without a filter in
   * the order of the chain.
   */
  exportEvents(
    filter: AuditFilter,
    call: AuditCall,
  ): Promise<AsyncIterable<ExportedAuditEvent[]>>;

  /** Checks that nothing was changed, moved or taken out. */
  verify(range: AuditRange, call: AuditCall): Promise<AuditVerification>;
}
