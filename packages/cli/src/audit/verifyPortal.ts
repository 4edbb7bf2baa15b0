import type { AuditVerification } from '@callboard/plugin-access-common';
import type { VerifyClient } from './VerifyClient';

/** What a portal checks before it answers, so that no proxy gives up. */
const LIMIT = 50_000;

/**
 * Verifies the log of a portal, step by step.
 *
 * @param progress is told how many records were checked so far
 */
export async function verifyPortal(
  client: Pick<VerifyClient, 'verify'>,
  progress: (checked: number) => void,
): Promise<AuditVerification> {
  let from: number | undefined;
  let first: number | undefined;
  let checked = 0;
  for (;;) {
    const step = await client.verify({ from, limit: LIMIT });
    first ??= step.from;
    checked += step.checked;
    if (!step.ok || step.next === undefined) {
      return { ...step, checked, ...(first !== undefined && { from: first }) };
    }
    progress(checked);
    from = step.next;
  }
}
