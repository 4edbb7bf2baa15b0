import { SerialQueue } from './SerialQueue';

describe('SerialQueue', () => {
  it('runs once more what was asked for meanwhile, however often', async () => {
    const queue = new SerialQueue();
    let runs = 0;
    let atOnce = 0;
    let most = 0;
    const work = async () => {
      runs += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => queue.run('shop', work)));
    expect(runs).toBe(2);
    expect(most).toBe(1);
    await queue.run('shop', work);
    expect(runs).toBe(3);
  });

  it('does not let one key wait for another', async () => {
    const queue = new SerialQueue();
    let release: () => void = () => {};
    const slow = queue.run(
      'slow',
      () =>
        new Promise<void>(resolve => {
          release = resolve;
        }),
    );
    await expect(queue.run('fast', async () => {})).resolves.toBeUndefined();
    release();
    await slow;
  });

  it('can be used again after a failure', async () => {
    const queue = new SerialQueue();
    await expect(
      queue.run('shop', async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await expect(queue.run('shop', async () => {})).resolves.toBeUndefined();
  });
});
