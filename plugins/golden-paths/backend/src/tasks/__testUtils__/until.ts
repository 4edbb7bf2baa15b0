import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until there is something, for half a minute. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  for (let tries = 0; tries < 1200; tries++) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    await sleep(25);
  }
  throw new Error(`Waited in vain for ${what}`);
}
