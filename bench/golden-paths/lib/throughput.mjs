import { processTimes } from './processTimes.mjs';
import { delay } from './Replica.mjs';

const AT_ONCE = 10;

/**
 * Creates tasks, as fast as they are accepted, and waits for the last one.
 *
 * @param options `{ replicas, askedOf, tasks, count }`; `askedOf`, or else all
 *   replicas, take the requests in turn
 * @returns `{ seconds, perSecond, cpuSeconds }` from the first request to the
 *   end of the last task; `cpuSeconds` of all processes of these replicas
 */
export async function runTasks({ replicas, askedOf = replicas, tasks, count }) {
  const before = await tasks.counts();
  const cpu = processTimes(replicas);
  const start = performance.now();
  let next = 0;
  const create = async () => {
    while (next < count) {
      const replica = askedOf[next++ % askedOf.length];
      await replica.create('files');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, create));
  const goal = (before.completed ?? 0) + count;
  for (;;) {
    const { completed = 0, failed = 0 } = await tasks.counts();
    if (failed > (before.failed ?? 0)) {
      throw new Error('A task failed');
    }
    if (completed >= goal) {
      break;
    }
    await delay(50);
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    seconds,
    perSecond: count / seconds,
    cpuSeconds: processTimes(replicas) - cpu,
  };
}

/**
 * Runs tasks on both apps in turns.
 *
 * @param options `{ ours, stock, rounds, count, progress }`; apps are
 *   `{ replicas, tasks }`
 * @returns `{ ours, stock }` of each round, two samples each
 */
export async function compareThroughput(options) {
  const { rounds, count, progress } = options;
  const measured = [];
  for (let round = 1; round <= rounds; round++) {
    const samples = { ours: [], stock: [] };
    for (const name of ['ours', 'stock', 'stock', 'ours']) {
      samples[name].push(await runTasks({ ...options[name], count }));
    }
    measured.push(samples);
    progress(round, samples);
  }
  return measured;
}
