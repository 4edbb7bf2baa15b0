import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  testDatabase,
  testDatabaseFactory,
  TestDatabase,
} from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { __domainId__Plugin } from '../plugin';

const PATH = '/api/__domain__/__features__';

describe('/__features__', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const start = async (
    result:
      AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) => {
    backend = await startTestBackend({
      features: [
        __domainId__Plugin,
        testDatabaseFactory(database.name),
        mockServices.permissions.factory({ result }),
      ],
    });
    return request(backend.server);
  };

  beforeEach(async () => {
    database = await testDatabase('__domain__');
  });
  afterEach(async () => {
    await backend.stop();
    await database.drop();
  });

  it('starts empty, keeps what is added and lists it in pages', async () => {
    const portal = await start();
    await portal.get(PATH).expect(200, { items: [] });

    for (const title of ['First', 'Second']) {
      await portal.post(PATH).send({ title }).expect(201);
    }
    const { body: first } = await portal.get(`${PATH}?limit=1`).expect(200);
    expect(first.items).toHaveLength(1);
    const { body: second } = await portal
      .get(`${PATH}?limit=1&cursor=${first.nextCursor}`)
      .expect(200);
    expect(second.nextCursor).toBeUndefined();
    expect([first, second].map(page => page.items[0].title).sort()).toEqual([
      'First',
      'Second',
    ]);
  });

  it('says what is wrong with the input', async () => {
    const portal = await start();
    const { body } = await portal.post(PATH).send({ title: ' ' }).expect(400);
    expect(body.error.message).toBe('title: must not be empty');
    await portal.get(`${PATH}?limit=1000`).expect(400);
  });

  it('is closed to those who did not sign in', async () => {
    const portal = await start();
    await portal
      .get(PATH)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('is closed to those without the permission', async () => {
    const portal = await start(AuthorizeResult.DENY);
    await portal.get(PATH).expect(403);
    await portal.post(PATH).send({ title: 'First' }).expect(403);
  });
});
