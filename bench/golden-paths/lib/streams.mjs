import { delay } from './Replica.mjs';

/**
 * Counts what open pages of tasks cost the database.
 *
 * @param options `{ replica, tasks, streams, seconds }`; `tasks` is of
 *   `makeApps().open`
 * @returns statements a second, with the streams and without
 */
export async function measureStreams({ replica, tasks, streams, seconds }) {
  const running = await Promise.all(
    Array.from({ length: 10 }, () => replica.create('long')),
  );
  await delay(5_000);
  const before = await rate(tasks, seconds);
  const stop = new AbortController();
  const opened = [];
  for (let index = 0; index < streams; index++) {
    opened.push(open(replica, running[index % running.length], stop.signal));
    if (index % 50 === 49) {
      await Promise.all(opened.splice(0));
    }
  }
  await Promise.all(opened);
  await delay(5_000);
  const withStreams = await rate(tasks, seconds);
  stop.abort();
  await delay(5_000);
  const after = await rate(tasks, seconds);
  for (const id of running) {
    await replica.ask('POST', `/scaffolder/v2/tasks/${id}/cancel`);
  }
  return { without: Math.min(before, after), with: withStreams };
}

async function open(replica, id, signal) {
  const response = await replica.ask(
    'GET',
    `/scaffolder/v2/tasks/${id}/eventstream`,
    { signal },
  );
  drain(response.body).catch(() => {});
}

async function drain(body) {
  for await (const part of body) {
    void part;
  }
}

async function rate(tasks, seconds) {
  const before = await tasks.statements();
  await delay(seconds * 1000);
  return ((await tasks.statements()) - before) / seconds;
}
