import { LogRelay } from './LogRelay';
import type { LogLevel, RelayedLog } from './RelayedLogger';

describe('lines of the log on their way to another process', () => {
  let sent: string[][];
  let relay: LogRelay;
  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    relay = new LogRelay(({ lines }: RelayedLog) => {
      sent.push(lines.map(({ message }) => message));
    });
  });
  afterEach(() => jest.useRealTimers());

  const add = (message: string, level: LogLevel = 'info') =>
    relay.add({ level, message, meta: {} });

  it('go together', () => {
    add('one');
    add('two');
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(50);
    add('three');
    jest.advanceTimersByTime(50);
    expect(sent).toEqual([['one', 'two'], ['three']]);
  });

  it('do not wait when they may be the last ones', () => {
    add('one');
    add('Careful', 'warn');
    add('Broken', 'error');
    relay.flush();
    expect(sent).toEqual([['one', 'Careful'], ['Broken']]);
  });

  it('do not wait when there are many', () => {
    Array.from({ length: 201 }, (_, index) => add(`${index}`));
    expect(sent.map(({ length }) => length)).toEqual([200]);
    relay.flush();
    expect(sent).toHaveLength(2);
  });
});
