import type {
  AuditRecord,
  ExportedAuditEvent,
} from '@callboard/plugin-access-common';

/** Records that one process hands over at once. */
export interface AuditBatch {
  /** A UUID of the process. */
  writer: string;
  /** Counts the batches of the process, from 1 on. */
  number: number;
  records: AuditRecord[];
}

/** Keeps the audit log. */
export interface AuditStore {
  /**
   * Adds records to the end of the chain. A batch that was added before, and
   * whose answer was lost, is not added again.
   *
   * @returns the new links; none if the batch is there already
   */
  append(batch: AuditBatch): Promise<ExportedAuditEvent[]>;

  /**
   * Removes the oldest records, in small steps, up to the first that is young
   * enough. The rest of the chain still verifies.
   *
   * @param before - ISO 8601; what is older goes
   * @param signal - stops between two steps
   * @returns how many are gone
   */
  removeOldest(before: string, signal?: AbortSignal): Promise<number>;
}
