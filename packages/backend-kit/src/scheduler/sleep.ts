import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits, also while nothing else keeps the process alive.
 *
 * @param signal - ends it early, without an error
 */
export async function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => {});
}
