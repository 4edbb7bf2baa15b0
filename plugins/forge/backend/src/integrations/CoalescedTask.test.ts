import { CoalescedTask } from './CoalescedTask';

/** A task whose runs end when told to. */
function aTask() {
  const runs: { end(): void; fail(): void }[] = [];
  const task = new CoalescedTask(
    () =>
      new Promise((resolve, reject) =>
        runs.push({ end: resolve, fail: () => reject(new Error('failed')) }),
      ),
  );
  return { task, runs };
}

const turn = () => new Promise(done => setImmediate(done));

describe('CoalescedTask', () => {
  it('makes one more run of all requests that came during a run', async () => {
    const { task, runs } = aTask();
    const first = task.run();
    const others = [task.run(), task.run(), task.run()];
    expect(runs).toHaveLength(1);
    runs[0].end();
    await first;
    await turn();
    expect(runs).toHaveLength(2);
    runs[1].end();
    await Promise.all(others);
    expect(runs).toHaveLength(2);
  });

  it('runs again after it ended', async () => {
    const { task, runs } = aTask();
    const first = task.run();
    runs[0].end();
    await first;
    const second = task.run();
    expect(runs).toHaveLength(2);
    runs[1].end();
    await second;
  });

  it('goes on after a failure', async () => {
    const { task, runs } = aTask();
    const first = task.run();
    const second = task.run();
    runs[0].fail();
    await expect(first).rejects.toThrow('failed');
    await turn();
    runs[1].end();
    await second;
  });
});
