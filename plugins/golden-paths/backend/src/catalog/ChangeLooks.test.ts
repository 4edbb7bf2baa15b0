import { mockServices } from '@backstage/backend-test-utils';
import { ChangeLooks } from './ChangeLooks';

describe('ChangeLooks', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('looks a few times at what changed, all of it at once', async () => {
    const looks: string[][] = [];
    const changes = new ChangeLooks({
      look: async refs => looks.push(refs),
      logger: mockServices.logger.mock(),
    });
    changes.add(['a', 'b']);
    changes.add(['b', 'c']);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(looks).toEqual([['a', 'b', 'c']]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks).toHaveLength(4);
    changes.add(['d']);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(looks.at(-1)).toEqual(['d']);
  });

  it('survives a catalog that does not answer, and ends', async () => {
    let looks = 0;
    const logger = mockServices.logger.mock();
    const changes = new ChangeLooks({
      look: async () => {
        looks += 1;
        throw new Error('no');
      },
      logger,
    });
    changes.add(['a']);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    changes.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
  });
});
