import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readTasksConfig } from './readTasksConfig';

const read = (data: JsonObject) =>
  readTasksConfig(mockServices.rootConfig({ data }));

describe('readTasksConfig', () => {
  it('has defaults for everything', () => {
    expect(read({})).toEqual({
      secretKeys: [],
      repeatableActions: [],
      afterSession: 'portal',
      maxWorkspaceBytes: 50 * 1024 * 1024,
      keepsState: false,
      staleSeconds: 20,
      janitorFrequency: { minutes: 5 },
      waitsForTasks: false,
    });
  });

  it('reads its own keys, and those of the scaffolder', () => {
    expect(
      read({
        goldenPaths: {
          tasks: {
            secretKeys: ['new', 'old'],
            repeatableActions: ['acme:*'],
            afterSession: 'fail',
            maxWorkspaceMegabytes: 1,
          },
        },
        scaffolder: {
          taskRecovery: { enabled: true, staleTimeout: { minutes: 1 } },
          taskTimeoutJanitorFrequency: 'PT1H',
          EXPERIMENTAL_gracefulShutdown: true,
        },
      }),
    ).toEqual({
      secretKeys: ['new', 'old'],
      repeatableActions: ['acme:*'],
      afterSession: 'fail',
      maxWorkspaceBytes: 1024 * 1024,
      keepsState: true,
      staleSeconds: 60,
      janitorFrequency: expect.objectContaining({ hours: 1 }),
      waitsForTasks: true,
    });
  });

  it('takes keys that processes share anyway when it has none', () => {
    const backend = { auth: { keys: [{ secret: 'one' }] } };
    const auth = { session: { secret: 'two' } };
    expect(read({ backend, auth }).secretKeys).toEqual(['one', 'two']);
  });

  it('names a value that is not possible', () => {
    expect(() =>
      read({ goldenPaths: { tasks: { afterSession: 'maybe' } } }),
    ).toThrow('goldenPaths.tasks.afterSession is "maybe"');
  });
});
