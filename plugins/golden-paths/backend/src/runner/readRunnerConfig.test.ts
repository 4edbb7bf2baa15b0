import { ConfigReader } from '@backstage/config';
import { readRunnerConfig } from './readRunnerConfig';
import { runsTasks, startsRunner } from './runsTasks';

const read = (runner?: object) =>
  readRunnerConfig(
    new ConfigReader(runner ? { goldenPaths: { runner: { ...runner } } } : {}),
  );

describe('the settings of the runner', () => {
  it('let ten tasks run in a process of their own, five seconds for each piece of code', () => {
    expect(read()).toEqual({
      enabled: true,
      concurrentTasks: 10,
      renderTimeoutMs: 5_000,
      memoryMb: 512,
    });
  });

  it('are taken from the configuration', () => {
    expect(
      read({
        enabled: false,
        concurrentTasks: 3,
        renderTimeout: { seconds: 2 },
        memory: 1024,
      }),
    ).toEqual({
      enabled: false,
      concurrentTasks: 3,
      renderTimeoutMs: 2_000,
      memoryMb: 1024,
    });
  });

  it.each([
    [{ concurrentTasks: 0 }, 'goldenPaths.runner.concurrentTasks is 0'],
    [{ memory: 12 }, 'goldenPaths.runner.memory is 12'],
    [{ renderTimeout: '1ms' }, 'goldenPaths.runner.renderTimeout is 1 ms'],
  ])('%j is refused', (runner, problem) => {
    expect(() => read(runner)).toThrow(problem);
  });
});

describe('which process runs tasks', () => {
  const on = { enabled: true };

  it('is the runner of a portal that was started by its script', () => {
    expect(startsRunner({ role: 'portal', entry: '/index.js' }, on)).toBe(true);
    expect(runsTasks({ role: 'portal', entry: '/index.js' }, on)).toBe(false);
    expect(runsTasks({ role: 'runner', entry: '/index.js' }, on)).toBe(true);
    expect(startsRunner({ role: 'runner', entry: '/index.js' }, on)).toBe(
      false,
    );
  });

  it('is the portal when it was told so, or cannot start another', () => {
    expect(runsTasks({ role: 'portal' }, on)).toBe(true);
    const off = { enabled: false };
    expect(runsTasks({ role: 'portal', entry: '/index.js' }, off)).toBe(true);
  });
});
