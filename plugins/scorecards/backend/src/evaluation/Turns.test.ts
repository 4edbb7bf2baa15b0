import { Turns } from './Turns';

describe('turns', () => {
  it('let so many run at once, in order, also after one failed', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const results = [0, 1, 2, 3].map(number =>
      turns.take(async () => {
        begun.push(number);
        await new Promise<void>(resolve => {
          ends.push(resolve);
        });
        if (number === 0) {
          throw new Error('no');
        }
        return number;
      }),
    );
    const settled = Promise.allSettled(results);
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends[0]();
    await expect(results[0]).rejects.toThrow('no');
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    ends[1]();
    await results[1];
    await Promise.resolve();
    ends[2]();
    ends[3]();
    expect((await settled).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await turns.take(async () => 'again')).toBe('again');
  });
});
