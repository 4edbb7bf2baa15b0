import { setTimeout as sleep } from 'node:timers/promises';
import { InMemoryTaskNoticesStore } from './__testUtils__/InMemoryTaskNoticesStore';
import { InMemoryTaskEventsStore } from './__testUtils__/InMemoryTaskEventsStore';
import { until } from './__testUtils__/until';
import { TaskEventHub } from './TaskEventHub';

describe('TaskEventHub', () => {
  let events: InMemoryTaskEventsStore;
  let notices: InMemoryTaskNoticesStore;
  let hub: TaskEventHub;

  beforeEach(() => {
    events = new InMemoryTaskEventsStore();
    notices = new InMemoryTaskNoticesStore();
    hub = new TaskEventHub({ events, notices });
  });
  afterEach(() => hub.stop());

  function watch(taskId: string, after?: number) {
    const seen: string[] = [];
    const errors: Error[] = [];
    const end = hub.watch(
      taskId,
      {
        next: found => seen.push(...found.map(({ body }) => body.message)),
        error: error => errors.push(error),
      },
      after,
    );
    return { seen, errors, end };
  }

  const happens = (taskId: string, message: string) => {
    events.add(taskId, message);
    notices.tell({ kind: 'moved', taskIds: [taskId] });
  };

  it('tells what has happened, then what happens, each once', async () => {
    events.add('a', 'one');
    const { seen } = watch('a');
    await until('the past', () => seen.at(0));
    happens('a', 'two');
    await until('the present', () => seen.at(1));
    happens('a', 'three');
    await until('more', () => seen.at(2));
    expect(seen).toEqual(['one', 'two', 'three']);
  });

  it('goes on after an event, and tells again that a task has ended', async () => {
    events.add('a', 'one');
    events.add('a', 'the end', 'completion');
    events.add('b', 'one');
    events.add('b', 'two');
    const ended = watch('a', 2);
    const running = watch('b', 3);
    await until('both', () => ended.seen.at(0) && running.seen.at(0));
    expect(ended.seen).toEqual(['the end']);
    expect(running.seen).toEqual(['two']);
  });

  it('reads once for all who watch, whatever they know already', async () => {
    events.add('a', 'one');
    events.add('a', 'two');
    const all = [watch('a'), watch('a', 1), watch('a')];
    await until('all', () => all.every(({ seen }) => seen.at(0)) || undefined);
    expect(all.map(({ seen }) => seen)).toEqual([
      ['one', 'two'],
      ['two'],
      ['one', 'two'],
    ]);
    expect(events.reads).toEqual([1]);
  });

  it('reads at most five times a second for 2,000 open pages', async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `task ${index}`);
    const started = performance.now();
    ids.forEach(id => events.add(id, 'begins'));
    const pages = ids.map(id => watch(id));
    for (let round = 0; round < 50; round++) {
      ids.forEach(id => happens(id, `line ${round}`));
      await sleep(20);
    }
    await until(
      'all lines',
      () => pages.every(({ seen }) => seen.length === 51) || undefined,
    );
    const seconds = (performance.now() - started) / 1000;
    expect(events.reads.length).toBeLessThanOrEqual(5 * seconds + 1);
  });

  it('reads nothing for tasks that nobody watches', async () => {
    const { end } = watch('a');
    end();
    happens('a', 'one');
    const other = watch('b');
    await until('an answer', () => other.errors.at(0));
    expect(events.reads).toEqual([1]);
  });

  it('ends with an error when the task is gone', async () => {
    const { errors } = watch('nobody');
    await until('the error', () => errors.at(0));
    expect(errors[0]).toMatchObject({ name: 'NotFoundError' });
    notices.tell({ kind: 'moved', taskIds: ['nobody'] });
    await sleep(0);
    expect(errors).toHaveLength(1);
  });

  it('outlives a database that is away for a moment', async () => {
    events.add('a', 'one');
    events.failing = 2;
    const { seen, errors } = watch('a');
    await until('the past', () => seen.at(0));
    expect(errors).toEqual([]);
  });

  it('looks at everything again when notices can have been missed', async () => {
    events.add('a', 'one');
    const { seen } = watch('a');
    await until('the past', () => seen.at(0));
    events.add('a', 'two');
    notices.tell({ kind: 'unknown' });
    await until('what was missed', () => seen.at(1));
    expect(seen).toEqual(['one', 'two']);
  });
});
