import { coalesce } from './coalesce';

describe('coalesce', () => {
  it('lets calls during a run share the next one', async () => {
    const ends: (() => void)[] = [];
    const run = coalesce(
      () => new Promise<void>(resolve => ends.push(resolve)),
    );
    const first = run();
    const second = run();
    const third = run();
    expect(ends).toHaveLength(1);

    ends[0]();
    await first;
    await new Promise(resolve => setImmediate(resolve));
    expect(ends).toHaveLength(2);
    ends[1]();
    await Promise.all([second, third]);
    expect(ends).toHaveLength(2);
  });

  it('runs again after a failure', async () => {
    let runs = 0;
    const run = coalesce(async () => {
      runs += 1;
      if (runs === 1) {
        throw new Error('away');
      }
    });
    const results = await Promise.allSettled([run(), run()]);
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
    ]);
  });
});
