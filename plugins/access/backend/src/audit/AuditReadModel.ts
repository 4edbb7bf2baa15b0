import type {
  AuditEvent,
  AuditFilter,
  ExportedAuditEvent,
} from '@callboard/plugin-access-common';

/** What the log is sorted by. */
export type AuditPosition = Pick<AuditEvent, 'at' | 'seq'>;

/** A link without its record. */
export interface ChainEnd {
  seq: number;
  hash: string;
}

/** Answers what the pages, exports and the verification of the log ask. */
export interface AuditReadModel {
  /** Reads events that are older than a position, newest first. */
  list(options: {
    filter: AuditFilter;
    after?: AuditPosition;
    limit: number;
  }): Promise<AuditEvent[]>;

  /** Reads events from a position of the chain on, in its order. */
  follow(options: {
    filter: AuditFilter;
    after: number;
    limit: number;
  }): Promise<ExportedAuditEvent[]>;

  /** Reads events that are younger than a position, oldest first. */
  walk(options: {
    filter: AuditFilter;
    after?: AuditPosition;
    limit: number;
  }): Promise<ExportedAuditEvent[]>;

  /** The last link, and the one before the oldest that is kept. */
  ends(): Promise<{ head: ChainEnd; base: ChainEnd }>;
}
