import { createHash } from 'node:crypto';
import {
  ChainCheck,
  FIRST_PREVIOUS_HASH,
} from '@callboard/plugin-access-common';
import type {
  AuditVerification,
  ExportedAuditEvent,
} from '@callboard/plugin-access-common';

/** How an export is verified. */
export interface VerifyLinesOptions {
  /** Whether records may be missing, because a filter left them out. */
  partial: boolean;
  /** Is told now and then how many records were checked. */
  progress?: (checked: number) => void;
}

const STEP = 10_000;
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Verifies an export of the audit log without the portal that it is from.
 *
 * @param lines of an export as NDJSON
 * @throws Error that names the line which is no record
 */
export async function verifyLines(
  lines: AsyncIterable<string>,
  { partial, progress }: VerifyLinesOptions,
): Promise<AuditVerification> {
  let check: ChainCheck | undefined;
  let number = 0;
  let from: number | undefined;
  for await (const line of lines) {
    number += 1;
    if (!line) {
      continue;
    }
    const event = parseEvent(line, number);
    from ??= event.seq;
    check ??= new ChainCheck({ hash, after: before(event) });
    if (partial && event.seq !== check.last.seq + 1) {
      check.skipTo(before(event));
    }
    const { seq, hash: last } = check.last;
    if (event.seq === seq + 1 && event.previousHash !== last) {
      return {
        ...check.result(),
        ok: false,
        broken: {
          seq: event.seq,
          reason: 'It does not follow from the record before it.',
        },
      };
    }
    if (!check.next(event)) {
      break;
    }
    if (number % STEP === 0) {
      progress?.(number);
    }
  }
  const result = check?.result() ?? { ok: true, checked: 0 };
  return { ...result, ...(from !== undefined && { from }) };
}

/** Where the first record says that it goes on. */
function before({ seq, previousHash }: ExportedAuditEvent) {
  return {
    seq: seq - 1,
    hash: seq === 1 ? FIRST_PREVIOUS_HASH : previousHash,
  };
}

function parseEvent(line: string, number: number): ExportedAuditEvent {
  const event = parse(line);
  if (
    !Number.isInteger(event?.seq) ||
    typeof event.hash !== 'string' ||
    typeof event.previousHash !== 'string'
  ) {
    throw new Error(
      `Line ${number} is no record of an export as NDJSON: it needs seq, hash and previousHash.`,
    );
  }
  return event;
}

function parse(line: string) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
