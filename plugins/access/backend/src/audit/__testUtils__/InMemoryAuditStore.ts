import type { ExportedAuditEvent } from '@callboard/plugin-access-common';
import { FIRST_PREVIOUS_HASH } from '@callboard/plugin-access-common';
import type { AuditBatch, AuditStore } from '../AuditStore';
import { chainRecords } from '../chainRecords';

/** The audit log in memory, for tests of what lies above the store. */
export class InMemoryAuditStore implements AuditStore {
  events: ExportedAuditEvent[] = [];
  /** How often it is away before it works. */
  outages = 0;
  /** How often it works, and its answer is lost. */
  lostAnswers = 0;
  readonly #batches = new Map<string, number>();

  async append({ writer, number, records }: AuditBatch) {
    if (this.outages > 0) {
      this.outages -= 1;
      throw new Error('no database');
    }
    if ((this.#batches.get(writer) ?? 0) >= number) {
      return [];
    }
    this.#batches.set(writer, number);
    const head = this.events.at(-1) ?? { seq: 0, hash: FIRST_PREVIOUS_HASH };
    const added = await Array.fromAsync(chainRecords(head, records));
    this.events.push(...added);
    if (this.lostAnswers > 0) {
      this.lostAnswers -= 1;
      throw new Error('connection reset');
    }
    return added;
  }

  async removeOldest(before: string) {
    const count = this.events.findIndex(({ at }) => at >= before);
    return this.events.splice(0, count < 0 ? this.events.length : count).length;
  }
}
