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
 * @returns `{ open, openSeconds, seconds, failed }`: how many tasks nobody had
 *   begun, from the kill until those have ended, and until all have
 */
export async function afterKilledReplica({ killed, other, count, tasks }) {
  await other.runnerPid();
  const ids = await Promise.all(
    Array.from({ length: count }, () => killed.create('waits')),
  );
  const start = performance.now();
  killed.kill();
  const open = new Set(await tasks.open());
  const seconds = () => (performance.now() - start) / 1000;
  let failed = 0;
  const endOf = async some => {
    for (const id of some) {
      failed += (await other.ended(id)) === 'completed' ? 0 : 1;
    }
    return seconds();
  };
  const openSeconds = await endOf(ids.filter(id => open.has(id)));
  const all = await endOf(ids.filter(id => !open.has(id)));
  return { open: open.size, openSeconds, seconds: all, failed };
}

async function isRunning(replica, id) {
  while ((await replica.statusOf(id)) !== 'processing') {
    await delay(50);
  }
}
