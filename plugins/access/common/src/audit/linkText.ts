import type { AuditRecord } from './types';

/** The hash before the first link. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** What the hash of a link covers, in the order of their names. */
const FIELDS = [
  'actor',
  'at',
  'correlationId',
  'error',
  'eventId',
  'ip',
  'meta',
  'pluginId',
  'request',
  'result',
  'severity',
  'target',
  'userAgent',
  'via',
] as const satisfies (keyof AuditRecord)[];

/**
 * The text whose SHA-256 is the hash of a link: the hash before it, its
 * position, and the record as JSON with the names of members in order and
 * without spaces, each on a line. So a record can neither be changed nor moved.
 *
 * @param previousHash - hex, of the link before
 * @param seq - position in the chain, from 1 on
 * @param record - members that are not part of a record are not covered
 */
export function linkText(
  previousHash: string,
  seq: number,
  record: AuditRecord,
): string {
  const members: string[] = [];
  for (const field of FIELDS) {
    const value = record[field];
    if (value !== undefined) {
      members.push(`"${field}":${inOrder(value)}`);
    }
  }
  return `${previousHash}\n${seq}\n{${members.join(',')}}`;
}

function inOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(inOrder).join(',')}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${inOrder(member)}`);
  return `{${members.join(',')}}`;
}
