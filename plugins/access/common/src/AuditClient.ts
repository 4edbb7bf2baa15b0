import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions, PageRequest } from '@callboard/http-client';
import {
  auditEventsPageSchema,
  auditVerificationSchema,
} from './audit/schemas';
import type {
  AuditEventsPage,
  AuditFilter,
  AuditVerification,
} from './audit/types';

/** How the log can be taken along. */
export type AuditExportFormat = 'ndjson' | 'csv';

/**
 * The audit log, as pages and the command line use it. Every method throws a
 * `ResponseError` when the backend refuses.
 */
export interface AuditApi {
  /** Reads a page of the log, newest first. */
  listEvents(query?: AuditFilter & PageRequest): Promise<AuditEventsPage>;
  /** Reads what came after a position, oldest first. */
  listEventsAfter(
    seq: number,
    query?: AuditFilter & { limit?: number },
  ): Promise<AuditEventsPage>;
  /**
   * Opens all events that a filter leaves, oldest first. The answer is read as
   * it comes, however long it is.
   */
  exportEvents(
    format: AuditExportFormat,
    filter?: AuditFilter,
  ): Promise<ReadableStream<Uint8Array>>;
  /** Where that export is, for scripts that bring a token of their own. */
  getExportUrl(
    format: AuditExportFormat,
    filter?: AuditFilter,
  ): Promise<string>;
  /** Checks the chain, or a part of it, at most `limit` links at a time. */
  verify(range?: {
    from?: number;
    to?: number;
    limit?: number;
  }): Promise<AuditVerification>;
}

/** {@link AuditApi} over HTTP, in browsers and backends. */
export class AuditClient implements AuditApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('access', options);
  }

  async listEvents(query: AuditFilter & PageRequest = {}) {
    const { cursor, limit } = query;
    return this.#backend.read(auditEventsPageSchema, '/audit/events', {
      ...pickFilter(query),
      cursor,
      limit,
    });
  }

  async listEventsAfter(
    seq: number,
    query: AuditFilter & { limit?: number } = {},
  ) {
    return this.#backend.read(auditEventsPageSchema, '/audit/events', {
      ...pickFilter(query),
      after: seq,
      limit: query.limit,
    });
  }

  async exportEvents(format: AuditExportFormat, filter: AuditFilter = {}) {
    const { body } = await this.#backend.open('/audit/export', {
      format,
      ...pickFilter(filter),
    });
    return body ?? new ReadableStream<Uint8Array>({ start: c => c.close() });
  }

  async getExportUrl(format: AuditExportFormat, filter: AuditFilter = {}) {
    return this.#backend.urlOf('/audit/export', {
      format,
      ...pickFilter(filter),
    });
  }

  async verify(range: { from?: number; to?: number; limit?: number } = {}) {
    const { from, to, limit } = range;
    return this.#backend.read(auditVerificationSchema, '/audit/verify', {
      from,
      to,
      limit,
    });
  }
}

function pickFilter(filter: AuditFilter) {
  const { from, to, actor, action, target, result, severity, correlationId } =
    filter;
  return { from, to, actor, action, target, result, severity, correlationId };
}
