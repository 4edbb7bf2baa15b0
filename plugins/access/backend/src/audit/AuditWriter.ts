import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  AuditRecord,
  ExportedAuditEvent,
} from '@callboard/plugin-access-common';
import type { AuditForwarder } from './AuditForwarder';
import type { AuditMetrics } from './AuditMetrics';
import { AuditQueue } from './AuditQueue';
import type { AuditStore } from './AuditStore';

/** How long what waits may take when the process ends, in milliseconds. */
const CLOSE_MS = 2500;

/** What the writer needs. */
export interface AuditWriterOptions {
  store: AuditStore;
  forwarders: AuditForwarder[];
  logger: LoggerService;
  metrics: AuditMetrics;
  /** How many records may wait, for the database and for each forwarder. */
  queueSize: number;
  overflow: 'block' | 'drop';
}

/**
 * Brings the records of this process into the log, and what was stored on to
 * forwarders. One that is slow or away holds nothing up: what it cannot hold
 * is lost to it, and stays in the log.
 */
export class AuditWriter {
  readonly #options: AuditWriterOptions;
  readonly #queue: AuditQueue<AuditRecord>;
  readonly #forwards: AuditQueue<ExportedAuditEvent>[];
  readonly #writer = randomUUID();
  #batch: { records: AuditRecord[]; number: number } = {
    records: [],
    number: 0,
  };

  constructor(options: AuditWriterOptions) {
    this.#options = options;
    const { overflow, forwarders, metrics } = options;
    this.#queue = new AuditQueue({
      ...this.#watched('database'),
      overflow,
      write: records => this.#store(records),
      describeLoss: aboutLoss,
    });
    metrics.watchDepth('database', () => this.#queue.depth);
    this.#forwards = forwarders.map(forwarder => {
      const queue = new AuditQueue<ExportedAuditEvent>({
        ...this.#watched(forwarder.name),
        overflow: 'drop',
        write: events => forwarder.send(events),
      });
      metrics.watchDepth(forwarder.name, () => queue.depth);
      return queue;
    });
  }

  /** How many records wait for the database. */
  get depth(): number {
    return this.#queue.depth;
  }

  /** Takes a record; waits only if the queue is full and may block. */
  async add(record: AuditRecord): Promise<void> {
    return this.#queue.add(record);
  }

  /** Writes what waits, and goes on. */
  async flush(): Promise<void> {
    await this.#queue.flush(CLOSE_MS);
  }

  /** Writes what waits, and takes nothing from then on. */
  async close(): Promise<void> {
    const lost = await this.#queue.close(CLOSE_MS);
    const unsent = await Promise.all(
      this.#forwards.map(queue => queue.close(CLOSE_MS)),
    );
    if (lost > 0) {
      this.#options.logger.error(
        `${lost} audit records were lost: the database did not take them`,
      );
    }
    const total = unsent.reduce((sum, count) => sum + count, 0);
    if (total > 0) {
      this.#options.logger.warn(
        `${total} audit records were stored and not forwarded`,
      );
    }
  }

  async #store(records: AuditRecord[]) {
    if (this.#batch.records !== records) {
      this.#batch = { records, number: this.#batch.number + 1 };
    }
    const events = await this.#options.store.append({
      writer: this.#writer,
      number: this.#batch.number,
      records,
    });
    this.#options.metrics.written(records.length);
    for (const event of events) {
      this.#forwards.forEach(queue => void queue.add(event));
    }
  }

  #watched(name: string) {
    const { logger, metrics, queueSize } = this.#options;
    return {
      size: queueSize,
      onOverflow: (what: 'dropped' | 'blocked') =>
        metrics.overflowed(name, what),
      onTrouble: (error: Error | undefined, waiting: number) =>
        error
          ? logger.error(
              `Audit records cannot be brought to ${name}; ${waiting} wait`,
              error,
            )
          : logger.info(`Audit records are brought to ${name} again`),
    };
  }
}

function aboutLoss(lost: number): AuditRecord {
  return {
    at: new Date().toISOString(),
    pluginId: 'access',
    eventId: 'audit-overflow',
    severity: 'critical',
    result: 'failed',
    actor: 'plugin:access',
    correlationId: randomUUID(),
    error: `${lost} records were lost: the queue was full`,
    meta: { lost },
  };
}
