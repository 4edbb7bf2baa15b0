import { delay } from './Replica.mjs';

const EVERY_MS = 20;

/**
 * Asks for a page of the catalog again and again while something else goes on.
 *
 * @param limitMs after which an answer is not waited for
 * @returns times in milliseconds; one that did not come counts as the limit
 */
export async function catalogTimes(replica, { during, limitMs = 20_000 }) {
  const times = [];
  let isOver = false;
  const over = during().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const start = performance.now();
    try {
      const response = await replica.ask(
        'GET',
        '/catalog/entities/by-query?limit=20',
        { signal: AbortSignal.timeout(limitMs) },
      );
      await response.arrayBuffer();
      times.push(performance.now() - start);
    } catch (error) {
      if (error.name !== 'TimeoutError') {
        throw error;
      }
      times.push(limitMs);
      break;
    }
    await delay(EVERY_MS);
  }
  await Promise.race([over, delay(isOver ? 60_000 : 0)]);
  return times;
}

/** How the catalog answers while templates hang, and while none runs. */
export async function measureHanging(replica, { seconds }) {
  await catalogTimes(replica, { during: () => delay(2_000) });
  const idle = await catalogTimes(replica, {
    during: () => delay(seconds * 1000),
  });
  const hanging = await catalogTimes(replica, {
    during: async () => {
      const until = performance.now() + seconds * 1000;
      do {
        await replica.ended(await replica.create('endless'));
      } while (performance.now() < until);
    },
  });
  return { idle, hanging };
}

/** Whether an app without limits answers at all while a template hangs. */
export async function answersWhileHanging(replica, { limitMs }) {
  await replica.create('endless');
  const times = await catalogTimes(replica, {
    during: () => delay(limitMs),
    limitMs,
  });
  return Math.max(...times) < limitMs;
}
