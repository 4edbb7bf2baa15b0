import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { RunState, StoredRun } from './RunsStore';
import { sortNews } from './sortNews';

const spec: TaskSpec = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  parameters: {},
  steps: [],
  output: {},
};
const run = (
  taskId: string,
  state: RunState = 'open',
  endedAt?: Date,
): StoredRun => ({
  taskId,
  title: 'Rename',
  state,
  startedAt: new Date(0),
  minutesWorth: 0,
  ...(endedAt && { endedAt }),
});
const nothing = { started: [], ended: [], moved: [], unclear: [] };

describe('sortNews', () => {
  it('takes the last of what is told of a task', () => {
    const end = { endedAt: new Date(5), made: [] };
    const news = [
      { taskId: 'a', state: 'processing' as const },
      { taskId: 'b', state: 'processing' as const },
      { taskId: 'a', state: 'completed' as const, end },
    ];
    expect(sortNews(news, [run('a'), run('b')])).toEqual({
      ...nothing,
      ended: [{ taskId: 'a', state: 'completed', end }],
      moved: [{ taskId: 'b', state: 'processing' }],
    });
  });

  it('leaves a run alone that is that far already', () => {
    const news = [{ taskId: 'a', state: 'waiting' as const }];
    expect(sortNews(news, [run('a', 'waiting')])).toEqual(nothing);
  });

  it('starts a run with the first that tells all about it', () => {
    const facts = { taskId: 'a', spec, createdAt: new Date(0) };
    const news = [
      { taskId: 'a', state: 'processing' as const, facts },
      { taskId: 'a', state: 'open' as const, facts },
      { taskId: 'b', state: 'open' as const, facts: { ...facts, taskId: 'b' } },
    ];
    expect(sortNews(news, [run('b', 'completed', new Date(1))])).toEqual({
      ...nothing,
      started: [facts],
      moved: [{ taskId: 'a', state: 'processing' }],
    });
  });

  it('has to look at a task that is not known, or has no state', () => {
    const news = [
      { taskId: 'a', state: 'processing' as const },
      { taskId: 'b' },
    ];
    expect(sortNews(news, [run('b')])).toEqual({
      ...nothing,
      unclear: ['a', 'b'],
    });
  });

  it('has to look at a task that goes on after its end', () => {
    const news = [
      { taskId: 'a', state: 'processing' as const },
      { taskId: 'b', state: 'failed' as const },
      { taskId: 'b', state: 'processing' as const },
    ];
    const known = [run('a', 'failed', new Date(1)), run('b')];
    expect(sortNews(news, known)).toEqual({ ...nothing, unclear: ['a', 'b'] });
  });
});
