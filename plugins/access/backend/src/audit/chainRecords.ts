import { setImmediate } from 'node:timers/promises';
import {
  linkText,
  type AuditRecord,
  type ExportedAuditEvent,
} from '@callboard/plugin-access-common';
import { sha256 } from './sha256';

/** After so many, others get their turn: a large batch must not hold up requests. */
const TURN = 200;

/**
 * Links records to the end of the chain.
 *
 * @param head - the last link
 * @param records - in the order they are to have
 */
export async function* chainRecords(
  head: { seq: number; hash: string },
  records: AuditRecord[],
): AsyncGenerator<ExportedAuditEvent> {
  let { seq, hash } = head;
  for (const record of records) {
    const previousHash = hash;
    seq += 1;
    hash = sha256(linkText(previousHash, seq, record));
    yield { ...record, seq, hash, previousHash };
    if (seq % TURN === 0) {
      await setImmediate();
    }
  }
}
