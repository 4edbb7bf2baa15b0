import type { Entity } from '@backstage/catalog-model';
import { testDatabase, TestDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { startAccess } from '../policies/__testUtils__/startAccess';

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'platform', namespace: 'default' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ada', namespace: 'default' },
    relations: [{ type: 'memberOf', targetRef: 'group:default/platform' }],
  },
];

describe('/roles', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startAccess>>;

  beforeEach(async () => {
    database = await testDatabase('access roles');
    backend = await startAccess({ database: database.name, entities });
  });
  afterEach(async () => {
    await backend.stop();
    await database.drop();
  });

  it('lists the roles of a version with their people', async () => {
    const portal = request(backend.server);
    await portal
      .post('/api/access/policies')
      .send({
        document: {
          roles: [
            {
              id: 'platform',
              title: 'Platform',
              members: ['group:default/platform', 'user:default/gone'],
            },
            { id: 'all', title: 'All', members: ['signed-in'] },
          ],
          rules: [],
          defaults: { read: 'allow', other: 'deny' },
        },
      })
      .expect(201);
    const { body } = await portal
      .get('/api/access/roles?version=2&limit=1')
      .expect(200);
    expect(body.items).toEqual([
      {
        id: 'platform',
        title: 'Platform',
        members: ['group:default/platform', 'user:default/gone'],
        people: ['user:default/ada'],
        total: 1,
        unknown: ['user:default/gone'],
      },
    ]);
    const { body: next } = await portal
      .get(`/api/access/roles?version=2&limit=1&cursor=${body.nextCursor}`)
      .expect(200);
    expect(next.items).toMatchObject([{ id: 'all', people: [], unknown: [] }]);
    expect(next).not.toHaveProperty('nextCursor');
  });

  it('shows those of the published version by default', async () => {
    const { body } = await request(backend.server)
      .get('/api/access/roles')
      .expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    await request(backend.server)
      .get('/api/access/roles?version=99')
      .expect(404);
  });
});
