import { mockServices } from '@backstage/backend-test-utils';
import type { CollectionResult } from './CollectionStore';
import { ResultWriter } from './ResultWriter';

const result = (name: string): CollectionResult => ({
  entityRef: `component:default/${name}`,
  source: 'git',
  claim: 'c',
  attempts: 0,
  outcome: 'released',
});

describe('ResultWriter', () => {
  it('writes what waits together, and tells others afterwards', async () => {
    const log: string[] = [];
    const ends: (() => void)[] = [];
    const writer = new ResultWriter({
      store: {
        async finish(results) {
          log.push(`write ${results.length}`);
          await new Promise<void>(resolve => ends.push(resolve));
        },
      },
      logger: mockServices.logger.mock(),
      onWritten: async () => {
        log.push('tell');
      },
    });
    const tick = () => new Promise(resolve => setImmediate(resolve));
    const first = writer.write(result('a'));
    await tick();
    const others = ['b', 'c'].map(name => writer.write(result(name)));
    ends[0]();
    await tick();
    ends[1]();
    await Promise.all([first, ...others]);
    expect(log).toEqual(['write 1', 'tell', 'write 2', 'tell']);
  });

  it('leaves to others what the database does not take', async () => {
    const logger = mockServices.logger.mock();
    const writer = new ResultWriter({
      store: {
        async finish() {
          throw new Error('away');
        },
      },
      logger,
      onWritten: async () => {},
    });
    await writer.write(result('a'));
    await writer.write(result('b'));
    expect(logger.error).toHaveBeenCalledTimes(2);
  });
});
