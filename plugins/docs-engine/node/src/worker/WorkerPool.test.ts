import { Worker } from 'node:worker_threads';
import { WorkerPool } from './WorkerPool';

const ECHO = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', message => parentPort.postMessage(message));
`;

function pool(options: { size?: number; idleMs?: number } = {}) {
  const started: Worker[] = [];
  const made = new WorkerPool({
    size: 1,
    start: () => {
      const worker = new Worker(ECHO, { eval: true });
      started.push(worker);
      return worker;
    },
    ...options,
  });
  return { pool: made, started };
}

const answer = (worker: Worker) =>
  new Promise(resolve => {
    worker.once('message', resolve);
    worker.postMessage('hello');
  });

const ended = (worker: Worker) =>
  new Promise(resolve => {
    worker.once('exit', resolve);
  });

describe('WorkerPool', () => {
  it('starts a worker when it is needed and uses it again', async () => {
    const { pool: workers, started } = pool();
    expect(started).toHaveLength(0);
    const first = await workers.take();
    workers.giveBack(first);
    const second = await workers.take();
    expect(second).toBe(first);
    expect(await answer(second)).toBe('hello');
    workers.giveBack(second);
    await workers.close();
  });

  it('lets work wait for a free worker, in order', async () => {
    const { pool: workers, started } = pool({ size: 2 });
    const [a, b] = await Promise.all([workers.take(), workers.take()]);
    const order: string[] = [];
    const third = workers.take().then(worker => {
      order.push('third');
      return worker;
    });
    const fourth = workers.take().then(worker => {
      order.push('fourth');
      return worker;
    });
    workers.giveBack(b);
    workers.giveBack(a);
    expect(await Promise.all([third, fourth])).toEqual([b, a]);
    expect(order).toEqual(['third', 'fourth']);
    expect(started).toHaveLength(2);
    workers.giveBack(a);
    workers.giveBack(b);
    await workers.close();
  });

  it('replaces a worker that is discarded', async () => {
    const { pool: workers } = pool();
    const first = await workers.take();
    const next = workers.take();
    await workers.discard(first);
    const second = await next;
    expect(second).not.toBe(first);
    await workers.discard(second);
    const third = await workers.take();
    expect(await answer(third)).toBe('hello');
    workers.giveBack(third);
    await workers.close();
  });

  it('ends a worker that had nothing to do for a while', async () => {
    const { pool: workers, started } = pool({ idleMs: 10 });
    const worker = await workers.take();
    const exit = ended(worker);
    workers.giveBack(worker);
    await exit;
    const next = await workers.take();
    expect(started).toHaveLength(2);
    workers.giveBack(next);
    await workers.close();
  });
});
