import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { audited, readPage } from '@callboard/backend-kit';
import {
  ChainCheck,
  type AuditFilter,
  type ExportedAuditEvent,
} from '@callboard/plugin-access-common';
import { z } from 'zod';
import type { AuditPosition, AuditReadModel } from './AuditReadModel';
import type {
  AuditCall,
  AuditQuery,
  AuditRange,
  AuditService,
} from './AuditService';
import { sha256 } from './sha256';

/** How many events are in memory at a time. */
const CHUNK = 1000;

const positionSchema = z.object({ at: z.iso.datetime(), seq: z.int() });

/** What the service needs. */
export interface DefaultAuditServiceOptions {
  auditor: AuditorService;
  readModel: AuditReadModel;
}

/** Reads, exports and checks the audit log. */
export class DefaultAuditService implements AuditService {
  readonly #auditor: AuditorService;
  readonly #readModel: AuditReadModel;

  static create(options: DefaultAuditServiceOptions) {
    return new DefaultAuditService(options);
  }

  private constructor(options: DefaultAuditServiceOptions) {
    this.#auditor = options.auditor;
    this.#readModel = options.readModel;
  }

  async listEvents(query: AuditQuery) {
    const { limit, cursor, after: since, ...filter } = query;
    if (since !== undefined) {
      const events = await this.#readModel.follow({
        filter,
        after: since,
        limit,
      });
      return { items: events.map(({ previousHash, ...event }) => event) };
    }
    return readPage({
      query: { limit, cursor },
      position: positionSchema,
      read: (after, most) =>
        this.#readModel.list({ filter, after, limit: most }),
      positionOf: ({ at, seq }) => ({ at, seq }),
    });
  }

  async exportEvents(filter: AuditFilter, call: AuditCall) {
    return audited(
      this.#auditor,
      {
        eventId: 'audit-export',
        severityLevel: 'medium',
        credentials: call.credentials,
        meta: { filter: { ...filter } },
      },
      async () =>
        Object.values(filter).some(value => value !== undefined)
          ? this.#exportFiltered(filter)
          : this.#exportChain(),
    );
  }

  async verify({ from, to, limit = Infinity }: AuditRange) {
    const { head, base } = await this.#readModel.ends();
    const end = Math.min(to ?? head.seq, head.seq);
    const check = new ChainCheck({
      hash: sha256,
      after: await this.#linkBefore(Math.max(from ?? 1, base.seq + 1), base),
    });
    let left = limit;
    while (check.last.seq < end && left > 0) {
      const events = await this.#readModel.follow({
        filter: {},
        after: check.last.seq,
        limit: Math.min(CHUNK, end - check.last.seq, left),
      });
      left -= events.length;
      if (events.length === 0) {
        check.missUntil(end);
        return check.result();
      }
      if (events[0].seq > check.last.seq + 1) {
        // The retention may have removed them since this began.
        const { base: now } = await this.#readModel.ends();
        if (now.seq > check.last.seq) {
          check.skipTo(now);
          continue;
        }
      }
      if (!events.every(event => check.next(event))) {
        return check.result();
      }
    }
    return {
      ...check.result(),
      ...(check.last.seq < end && { next: check.last.seq + 1 }),
      ...headFault(check, { end, head }),
    };
  }

  async #linkBefore(seq: number, base: { seq: number; hash: string }) {
    if (seq === base.seq + 1) {
      return base;
    }
    const [before] = await this.#readModel.follow({
      filter: {},
      after: seq - 2,
      limit: 1,
    });
    if (before?.seq !== seq - 1) {
      throw new InputError(`from: there is no record ${seq - 1} before it`);
    }
    return before;
  }

  async *#exportChain(): AsyncIterable<ExportedAuditEvent[]> {
    for (let after = 0; ;) {
      const events = await this.#readModel.follow({
        filter: {},
        after,
        limit: CHUNK,
      });
      yield events;
      if (events.length < CHUNK) {
        return;
      }
      after = events[CHUNK - 1].seq;
    }
  }

  async *#exportFiltered(
    filter: AuditFilter,
  ): AsyncIterable<ExportedAuditEvent[]> {
    for (let after: AuditPosition | undefined; ;) {
      const events = await this.#readModel.walk({
        filter,
        after,
        limit: CHUNK,
      });
      yield events;
      if (events.length < CHUNK) {
        return;
      }
      after = events[CHUNK - 1];
    }
  }
}

/** Whether the end of the chain is the link that was written last. */
function headFault(
  check: ChainCheck,
  { end, head }: { end: number; head: { seq: number; hash: string } },
) {
  const { last } = check;
  return end === head.seq && last.seq === head.seq && last.hash !== head.hash
    ? {
        ok: false,
        broken: {
          seq: head.seq,
          reason: 'It is not the record that was written last.',
        },
      }
    : {};
}
