import { delay } from './Replica.mjs';

/**
 * Kills the process that runs a task of three steps, in the second one.
 *
 * @returns `{ seconds, status }` from then to the end of the task
 */
export async function afterKilledRunner(replica) {
  const runner = await replica.runnerPid();
  const id = await replica.create('waits');
  await isRunning(replica, id);
  await delay(500);
  process.kill(runner, 'SIGKILL');
  const start = performance.now();
  const status = await replica.ended(id);
  return { seconds: (performance.now() - start) / 1000, status };
}

/**
 * Creates tasks on one replica and kills it when some have begun.
 *
 * @param options `{ killed, other, count, tasks }`
 * @returns `{ seconds, open, unfinished }`: from the kill until the other
 *   replica has worked off all that were left
 */
export async function afterKilledReplica({ killed, other, count, tasks }) {
  await other.runnerPid();
  const ids = await Promise.all(
    Array.from({ length: count }, () => killed.create('waits')),
  );
  await delay(1_000);
  const { open = 0, processing = 0 } = await tasks.counts();
  const start = performance.now();
  killed.kill();
  const ends = [];
  for (const id of ids) {
    ends.push(await other.ended(id));
  }
  return {
    seconds: (performance.now() - start) / 1000,
    open: open + processing,
    failed: ends.filter(status => status !== 'completed').length,
  };
}

async function isRunning(replica, id) {
  while ((await replica.statusOf(id)) !== 'processing') {
    await delay(50);
  }
}
