import type {
  AuditApi,
  AuditEvent,
  AuditExportFormat,
  AuditFilter,
  AuditVerification,
  PageRequest,
} from '@callboard/plugin-access-common';

/** An event of the log; its position makes it different from others. */
export function anEvent(
  seq: number,
  fields: Partial<AuditEvent> = {},
): AuditEvent {
  return {
    seq,
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, seq)).toISOString(),
    pluginId: 'catalog',
    eventId: `event-${seq}`,
    severity: 'low',
    result: 'succeeded',
    actor: 'user:default/ada',
    correlationId: `action-${seq}`,
    hash: 'ab'.repeat(32),
    ...fields,
  };
}

const FIELDS = ['actor', 'target', 'result', 'correlationId'] as const;

/** A log in memory, which knows the filters that pages set. */
export class FakeAudit implements AuditApi {
  /** In the order in which they happened. */
  events: AuditEvent[];
  /** What all calls fail with, while it is set. */
  failing?: Error;
  /** What is asked for, newest last. */
  queries: (AuditFilter & PageRequest)[] = [];
  follows: number[] = [];
  exports: [format: AuditExportFormat, filter?: AuditFilter][] = [];
  /** Answers to checks of the chain, one after the other. */
  verifications: AuditVerification[] = [{ ok: true, checked: 0 }];

  constructor(events: AuditEvent[] = []) {
    this.events = events;
  }

  async listEvents(query: AuditFilter & PageRequest = {}) {
    this.#check();
    this.queries.push(query);
    const { limit = 50, cursor } = query;
    const start = Number(cursor ?? 0);
    const found = this.#filter(query).reverse();
    return {
      items: found.slice(start, start + limit),
      nextCursor:
        found.length > start + limit ? String(start + limit) : undefined,
    };
  }

  async listEventsAfter(
    seq: number,
    query: AuditFilter & { limit?: number } = {},
  ) {
    this.#check();
    this.follows.push(seq);
    return {
      items: this.#filter(query)
        .filter(event => event.seq > seq)
        .slice(0, query.limit ?? 50),
    };
  }

  async exportEvents(format: AuditExportFormat, filter?: AuditFilter) {
    this.#check();
    this.exports.push([format, filter]);
    const chunks = this.#filter(filter ?? {}).map(event =>
      new TextEncoder().encode(`${JSON.stringify(event)}\n`),
    );
    const reader = {
      read: async () => {
        const value = chunks.shift();
        return { done: value === undefined, value };
      },
      cancel: async () => {
        chunks.length = 0;
      },
    };
    return {
      getReader: () => reader,
    } as unknown as ReadableStream<Uint8Array>;
  }

  async getExportUrl() {
    return 'http://localhost/api/access/audit/export';
  }

  async verify() {
    this.#check();
    const [next, ...others] = this.verifications;
    this.verifications = others.length > 0 ? others : [next];
    return next;
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }

  #filter(filter: AuditFilter): AuditEvent[] {
    const { action, from, to } = filter;
    return this.events.filter(
      event =>
        FIELDS.every(
          field =>
            filter[field] === undefined || event[field] === filter[field],
        ) &&
        (!action ||
          action === event.pluginId ||
          action === `${event.pluginId}.${event.eventId}`) &&
        (!from || event.at >= from) &&
        (!to || event.at < to),
    );
  }
}
