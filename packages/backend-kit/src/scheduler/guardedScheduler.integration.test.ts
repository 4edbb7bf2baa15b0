import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { testDatabase, testDatabaseFactory } from '../testUtils';
import type { TestDatabase } from '../testUtils';
import { guardedSchedulerFactory } from './guardedSchedulerFactory';

const operator = 'user:default/ada';
const onlooker = 'user:default/bob';
const MAY: Record<string, string[]> = {
  'devtools.scheduler.read': [operator, onlooker],
  'devtools.scheduler.trigger': [operator],
};

describe('the scheduled tasks of a plugin', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    database = await testDatabase('scheduler');
    const worker = createBackendPlugin({
      pluginId: 'worker',
      register(env) {
        env.registerInit({
          deps: { scheduler: coreServices.scheduler },
          async init({ scheduler }) {
            await scheduler.scheduleTask({
              id: 'sweep',
              frequency: { trigger: 'manual' },
              timeout: { minutes: 1 },
              scope: 'local',
              fn: async () => {},
            });
          },
        });
      },
    });
    const permissions = mockServices.permissions.mock({
      authorize: async (questions, options) =>
        questions.map(({ permission }) => ({
          result: MAY[permission.name]?.some(user =>
            JSON.stringify(options?.credentials).includes(user),
          )
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        })),
    });
    backend = await startTestBackend({
      features: [
        worker,
        guardedSchedulerFactory,
        permissions.factory,
        testDatabaseFactory(database.name),
      ],
    });
  });
  afterAll(async () => {
    await backend.stop();
    await database.drop();
  });

  const send = (method: 'get' | 'post', path: string, user?: string) =>
    request(backend.server)
      [method](`/api/worker/.backstage/scheduler/v1/tasks${path}`)
      .set(
        'authorization',
        user
          ? mockCredentials.user.header(user)
          : mockCredentials.none.header(),
      );

  it('are listed for those who may see them in DevTools', async () => {
    const { body } = await send('get', '', onlooker).expect(200);
    expect(body.tasks).toMatchObject([{ taskId: 'sweep' }]);
    const denied = await send('get', '', 'user:default/guest').expect(403);
    expect(denied.body.error.message).toContain('devtools.scheduler.read');
    await send('get', '').expect(401);
  });

  it('are started and cancelled by those who may', async () => {
    await send('post', '/sweep/trigger', onlooker).expect(403);
    await send('post', '/sweep/cancel', onlooker).expect(403);
    await send('post', '/no-such-task/trigger', operator).expect(404);
    await send('post', '/no-such-task/cancel', operator).expect(404);
  });
});
