import { mockServices } from '@backstage/backend-test-utils';
import { RelayedLogger, writeRelayed } from './RelayedLogger';
import type { RelayedLine } from './RelayedLogger';

function relay() {
  const lines: RelayedLine[] = [];
  return { lines, logger: new RelayedLogger(line => lines.push(line)) };
}

describe('a log that another process writes', () => {
  it('keeps level, message and what is known of a line', () => {
    const { lines, logger } = relay();
    const child = logger.child({ plugin: 'scaffolder' }).child({ step: 'a' });
    child.info('Hello', { count: 1 });
    child.debug('Details');
    expect(lines).toEqual([
      {
        level: 'info',
        message: 'Hello',
        meta: { plugin: 'scaffolder', step: 'a', count: 1 },
      },
      {
        level: 'debug',
        message: 'Details',
        meta: { plugin: 'scaffolder', step: 'a' },
      },
    ]);
  });

  it('keeps errors with their stack, over a channel that knows only JSON', () => {
    const { lines, logger } = relay();
    const problem = new TypeError('Something is wrong');
    logger.warn('It failed', problem);
    logger.error('Badly');

    const written: unknown[] = [];
    const target = mockServices.logger.mock({
      child: meta => {
        written.push(meta);
        return target;
      },
    });
    for (const line of JSON.parse(JSON.stringify(lines))) {
      writeRelayed(target, line, { process: 'runner' });
    }
    expect(written).toEqual([{ process: 'runner' }]);
    expect(target.warn).toHaveBeenCalledWith(
      'It failed',
      expect.objectContaining({
        name: 'TypeError',
        message: 'Something is wrong',
        stack: problem.stack,
      }),
    );
    expect(target.error).toHaveBeenCalledWith('Badly', {
      process: 'runner',
    });
  });
});
