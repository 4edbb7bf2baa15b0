import {
  linkText,
  type AuditRecord,
  type ExportedAuditEvent,
} from '@callboard/plugin-access-common';
import { sha256 } from './sha256';

/**
 * Links records to the end of the chain.
 *
 * @param head - the last link
 * @param records - in the order they are to have
 */
export function chainRecords(
  head: { seq: number; hash: string },
  records: AuditRecord[],
): ExportedAuditEvent[] {
  let { seq, hash } = head;
  return records.map(record => {
    const previousHash = hash;
    seq += 1;
    hash = sha256(linkText(previousHash, seq, record));
    return { ...record, seq, hash, previousHash };
  });
}
