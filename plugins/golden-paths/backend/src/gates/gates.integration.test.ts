import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import {
  testDatabase,
  testDatabaseFactory,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import request from 'supertest';
import { goldenPathsPlugin } from '../plugin';
import { scaffolderModuleGoldenPaths } from '../scaffolder/scaffolderModuleGoldenPaths';
import { until } from '../tasks/__testUtils__/until';

const ADA = 'user:default/ada';
const YUSUF = 'user:default/yusuf';
const TEMPLATE = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'database',
    title: 'Production database',
    annotations: { 'backstage.io/managed-by-location': 'url:http://x/y.yaml' },
  },
  spec: {
    type: 'resource',
    owner: 'group:default/platform',
    parameters: [
      {
        properties: {
          name: { type: 'string' },
          password: { type: 'string', 'ui:field': 'Secret' },
        },
      },
    ],
    steps: [
      {
        id: 'file',
        name: 'Write',
        action: 'fetch:plain:file',
        input: { url: 'http://localhost/main.tf', targetPath: 'main.tf' },
        if: false,
      },
      {
        id: 'approve',
        name: 'Ask',
        action: 'gate:approval',
        input: {
          approvers: { groups: ['platform'] },
          summary: 'For **${{ parameters.name }}**',
          files: true,
        },
      },
      {
        id: 'done',
        name: 'Say so',
        action: 'debug:log',
        input: {
          message: 'Approved by ${{ steps.approve.output.approvedBy | dump }}',
        },
      },
      {
        id: 'tidy',
        name: 'Tidy up',
        action: 'debug:log',
        if: '${{ always() }}',
        input: { message: 'tidied' },
      },
    ],
    output: {
      text: [
        { title: 'By', content: '${{ steps.approve.output.approvedBy[0] }}' },
      ],
    },
  },
};

/** The scaffolder and golden paths in one process, on a database. */
async function startPortal(database: string): Promise<TestBackend> {
  return startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleGoldenPaths,
      goldenPathsPlugin,
      testDatabaseFactory(database),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          events: { useEventBus: 'never' },
          backend: { baseUrl: 'http://localhost' },
          scaffolder: {
            taskRecovery: { enabled: true, workspaceProvider: 'database' },
          },
          goldenPaths: { tasks: { secretKeys: ['a key of tests'] } },
        },
      }),
      eventsServiceFactory,
      mockServices.permissions.factory(),
      catalogServiceMock.factory({
        entities: [
          TEMPLATE,
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'platform' },
          },
        ],
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async credentials => {
            const { userEntityRef } = (
              credentials as ReturnType<typeof mockCredentials.user>
            ).principal;
            const groups =
              userEntityRef === ADA ? ['group:default/platform'] : [];
            return {
              userEntityRef,
              ownershipEntityRefs: [userEntityRef, ...groups],
            };
          },
        }),
      }),
    ],
  });
}

describe('a template with an approval', () => {
  let database: TestDatabase;
  let portal: TestBackend;

  beforeEach(async () => {
    database = await testDatabase('golden-paths gates whole');
    portal = await startPortal(database.name);
  });
  afterEach(async () => {
    await portal.stop();
    await database.drop();
  });

  const as = (user: string) =>
    request
      .agent(portal.server)
      .set('authorization', mockCredentials.user.header(user));
  const run = async () => {
    const { body } = await as(YUSUF)
      .post('/api/scaffolder/v2/tasks')
      .send({
        templateRef: 'template:default/database',
        values: { name: 'orders', password: '********' },
        secrets: { password: 'hush-hush' },
      })
      .expect(201);
    return body.id as string;
  };
  const taskOf = async (id: string): Promise<JsonObject> =>
    (await as(YUSUF).get(`/api/scaffolder/v2/tasks/${id}`)).body;
  const reaches = (id: string, status: string) =>
    until(`the task to be ${status}`, async () => {
      const task = await taskOf(id);
      return task.status === status ? task : undefined;
    });
  const asked = async (): Promise<Approval> => {
    const { body } = await as(ADA).get('/api/golden-paths/approvals?view=mine');
    return body.items[0];
  };
  const decide = (id: string, answer: object) =>
    as(ADA).post(`/api/golden-paths/approvals/${id}/decision`).send(answer);
  const logOf = async (id: string) => {
    const { body } = await as(YUSUF).get(
      `/api/scaffolder/v2/tasks/${id}/events`,
    );
    return body.map(
      (event: { body: { message: string } }) => event.body.message,
    );
  };

  it('waits, survives a restart, and goes on when it is approved', async () => {
    const id = await run();
    await reaches(id, 'waiting');
    const approval = await asked();
    expect(approval).toMatchObject({
      title: 'Production database',
      summary: 'For **orders**',
      parameters: { name: 'orders' },
      taskId: id,
      stepId: 'approve',
      round: 1,
      requestedBy: YUSUF,
      templateRef: 'template:default/database',
      mayDecide: true,
    });
    expect(await logOf(id)).not.toContain('tidied');

    await portal.stop();
    portal = await startPortal(database.name);
    expect((await taskOf(id)).status).toBe('waiting');
    await decide(approval.id, { decision: 'approve' }).expect(200);
    await reaches(id, 'completed');
    const log = (await logOf(id)).join('\n');
    expect(log).toContain('Approved by ["user:default/ada"]');
    expect(log).toContain('tidied');
  });

  it('fails with the reason when it is refused, and asks again when tried again', async () => {
    const id = await run();
    await reaches(id, 'waiting');
    const first = await asked();
    await decide(first.id, { decision: 'refuse', comment: 'Too big' }).expect(
      200,
    );
    await reaches(id, 'failed');
    expect((await logOf(id)).join('\n')).toContain(
      'user:default/ada refused: Too big',
    );
    await as(YUSUF).post(`/api/scaffolder/v2/tasks/${id}/retry`).expect(201);
    await reaches(id, 'waiting');
    const second = await asked();
    expect(second).toMatchObject({ taskId: id, round: 2 });
    expect(second.id).not.toBe(first.id);
  });
});
