import { mockServices } from '@backstage/backend-test-utils';
import { InMemoryTaskEventsStore } from './__testUtils__/InMemoryTaskEventsStore';
import { until } from './__testUtils__/until';
import { LogBatches } from './LogBatches';

describe('LogBatches', () => {
  let events: InMemoryTaskEventsStore;
  let logs: LogBatches;

  beforeEach(() => {
    events = new InMemoryTaskEventsStore();
    logs = new LogBatches({ events, logger: mockServices.logger.mock() });
  });

  const add = (message: string) =>
    logs.add({ taskId: 'a', claimId: 'c', body: { message }, at: new Date() });

  it('writes a hundred lines at once, and the rest when it is asked to', async () => {
    const lines = Array.from({ length: 250 }, (_, index) => `line ${index}`);
    lines.forEach(add);
    await logs.flush();
    expect(events.batches).toEqual([100, 100, 50]);
    expect(events.messages()).toEqual(lines);
  });

  it('writes by itself after a moment', async () => {
    add('one');
    add('two');
    await until('the lines', () => events.batches.at(0));
    expect(events.batches).toEqual([2]);
  });

  it('hands over what of a task has not been written', async () => {
    add('one');
    void logs.flush();
    add('two');
    logs.add({
      taskId: 'b',
      claimId: 'd',
      body: { message: 'of another' },
      at: new Date(),
    });
    const taken = await logs.take('a');
    expect(taken.map(({ body }) => body.message)).toEqual(['two']);
    expect(events.messages()).toEqual(['one']);
    await logs.flush();
    expect(events.messages()).toEqual(['one', 'of another']);
  });

  it('keeps the order when the database is away for a moment', async () => {
    events.failing = 2;
    add('one');
    void logs.flush();
    add('two');
    await logs.flush();
    expect(events.messages()).toEqual(['one', 'two']);
  });
});
