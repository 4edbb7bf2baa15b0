import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  HistoryItem,
  Lineage,
  TemplateUpdate,
} from '@callboard/plugin-golden-paths-common';
import express from 'express';
import request from 'supertest';
import { anEntity } from '../__testUtils__/anEntity';
import { InMemoryRunsStore } from '../runs/__testUtils__/InMemoryRunsStore';
import { startHistory } from './startHistory';

const shop = 'component:default/shop';
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute));

const anUpdate = (id: string, minute: number): TemplateUpdate => ({
  id,
  entityRef: shop,
  templateRef: 'template:default/node-service',
  fromVersion: '1',
  toVersion: '2',
  state: 'merged',
  conflicts: 0,
  pullRequestUrl: 'http://git.example/acme/shop/pulls/3',
  openedBy: 'schedule',
  openedAt: at(minute).toISOString(),
});

async function setUp(options: { lineage?: Lineage; denied?: boolean } = {}) {
  const runs = new InMemoryRunsStore();
  const updates = [anUpdate('u2', 7), anUpdate('u1', 3)];
  const asked: (readonly string[])[] = [];
  const actionsRegistry = actionsRegistryServiceMock();
  const app = express();
  startHistory({
    actionsRegistry,
    catalog: catalogServiceMock({ entities: [anEntity('Component', 'shop')] }),
    decisions: {
      async decisionsOf(taskIds) {
        asked.push(taskIds);
        return new Map([
          [
            'b',
            [
              {
                by: 'user:default/boss',
                decision: 'approve',
                at: at(6).toISOString(),
              },
            ],
          ],
        ]);
      },
    },
    entityActions: {
      list: async () => [
        {
          templateRef: 'template:default/rename',
          title: 'Rename',
          url: '/create/templates/default/rename',
          needsApproval: false,
          allowed: true,
        },
      ],
    },
    httpAuth: mockServices.httpAuth(),
    httpRouter: mockServices.httpRouter.mock({
      use: handler => {
        app.use(handler);
      },
    }),
    lineage: { find: async () => options.lineage },
    permissions: mockServices.permissions({
      result: options.denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
    }),
    runs,
    updates: {
      listOf: async (_entityRef, { after, limit }) =>
        updates
          .filter(
            ({ openedAt, id }) =>
              !after || `${openedAt}${id}` < `${after.openedAt}${after.id}`,
          )
          .slice(0, limit),
    },
  });
  app.use(mockErrorHandler());
  const start = (taskId: string, minute: number, subjects: string[]) =>
    runs.start([
      {
        taskId,
        templateRef: 'template:default/rename',
        title: 'Rename',
        by: 'user:default/ada',
        startedAt: at(minute),
        minutesWorth: 0,
        subjects,
      },
    ]);
  await start('a', 1, []);
  await runs.end([
    { taskId: 'a', state: 'completed', endedAt: at(2), made: [shop] },
  ]);
  await start('b', 5, [shop]);
  await runs.move(['b'], 'waiting');
  await start('c', 7, [shop]);
  const ask = async (query: object = {}) => {
    const { status, body } = await request(app)
      .get('/history')
      .query({ entityRef: shop, ...query })
      .set('authorization', mockCredentials.user.header());
    return {
      status,
      items: body.items as HistoryItem[],
      nextCursor: body.nextCursor as string | undefined,
      error: body.error,
    };
  };
  return { ask, asked, actionsRegistry };
}

describe('GET /history', () => {
  it('tells what was done to an entity, newest first', async () => {
    const { ask, asked } = await setUp();
    const { items } = await ask();
    expect(items.map(({ id, kind, state }) => [id, kind, state])).toEqual([
      ['update:u2', 'update', 'merged'],
      ['run:c', 'action', 'open'],
      ['run:b', 'action', 'waiting'],
      ['update:u1', 'update', 'merged'],
      ['run:a', 'created', 'completed'],
    ]);
    expect(items[0]).toMatchObject({
      title: 'Update to version 2 of its template',
      url: 'http://git.example/acme/shop/pulls/3',
    });
    expect(items[0].by).toBeUndefined();
    expect(items[2]).toMatchObject({
      by: 'user:default/ada',
      decisions: [{ by: 'user:default/boss', decision: 'approve' }],
    });
    expect(asked).toEqual([['c', 'b', 'a']]);
  });

  it('leads through all sources page by page', async () => {
    const { ask } = await setUp();
    const ids: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 5; page += 1) {
      const { items, nextCursor } = await ask({ limit: 1, cursor });
      ids.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(ids).toEqual(['update:u2', 'run:c', 'run:b', 'update:u1', 'run:a']);
    expect(cursor).toBeUndefined();
  });

  it('tells when it was adopted', async () => {
    const { ask } = await setUp({
      lineage: {
        entityRef: shop,
        template: 'template:default/node-service',
        version: '1',
        answers: {},
        outputs: {},
        repositoryUrl: 'http://git.example/acme/shop',
        source: 'adopted',
        by: 'user:default/ada',
        at: at(4).toISOString(),
      },
    });
    const { items } = await ask();
    expect(items[3]).toMatchObject({
      kind: 'adopted',
      title: 'Adopted into template:default/node-service',
      at: at(4).toISOString(),
    });
    const first = await ask({ limit: 4 });
    const rest = await ask({ cursor: first.nextCursor });
    expect(rest.items.map(({ kind }) => kind)).toEqual(['update', 'created']);
  });

  it.each([
    [{ entityRef: 'component:default/none' }, 404],
    [{ entityRef: 'none' }, 400],
    [{ cursor: 'x' }, 400],
  ])('refuses %j with %d', async (query, status) => {
    const { ask } = await setUp();
    expect((await ask(query)).status).toBe(status);
  });

  it('needs the permission to read', async () => {
    const { ask } = await setUp({ denied: true });
    expect(await ask()).toMatchObject({ status: 403 });
  });

  it('is there for agents, with what can be done', async () => {
    const { actionsRegistry } = await setUp();
    const invoke = async (id: string) =>
      (
        await actionsRegistry.invoke({
          id: `test:${id}`,
          input: { entityRef: shop },
          credentials: mockCredentials.user(),
        })
      ).output;
    await expect(invoke('list-entity-history')).resolves.toMatchObject({
      items: [
        { kind: 'update', state: 'merged' },
        { kind: 'action', state: 'open' },
        { decisions: [{ by: 'user:default/boss', decision: 'approve' }] },
        { kind: 'update' },
        { kind: 'created' },
      ],
    });
    await expect(invoke('list-entity-actions')).resolves.toMatchObject({
      items: [{ title: 'Rename', allowed: true }],
    });
  });
});
