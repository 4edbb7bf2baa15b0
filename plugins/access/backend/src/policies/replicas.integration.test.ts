import { testDatabase, TestDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { aDocument } from './__testUtils__/policies';
import { Replica } from './__testUtils__/Replica';
import { startAccess } from './__testUtils__/startAccess';

const PATH = '/api/access/policies';

describe('replicas', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await testDatabase('access replicas');
  });
  afterEach(() => database.drop());

  it('agree on the first version when they start at once on an empty database', async () => {
    const start = () => startAccess({ database: database.name });
    const backends = await Promise.all([start(), start(), start()]);
    for (const backend of backends) {
      const { body } = await request(backend.server).get(PATH).expect(200);
      expect(body.items).toHaveLength(1);
      expect(body.state).toEqual({ published: 1 });
    }
    await Promise.all(backends.map(backend => backend.stop()));
  });

  it('put what one process publishes in force in the other within 2 seconds', async () => {
    const replica = Replica.start(database.name);
    const backend = await startAccess({
      database: database.name,
      access: { admins: ['group:default/platform'] },
    });
    try {
      await replica.arrivalOf(1);
      const portal = request(backend.server);
      const delays: number[] = [];
      for (const version of [2, 3, 4]) {
        await portal
          .post(PATH)
          .send({ document: aDocument(`r${version}`) })
          .expect(201);
        await portal
          .post(`${PATH}/${version}/publish`)
          .send({ message: 'Why', revision: 1 })
          .expect(200);
        const publishedAt = Date.now();
        const { at } = await replica.arrivalOf(version);
        delays.push(at - publishedAt);
      }
      // The promise of the product; there is no event bus between the two.
      expect(Math.max(...delays)).toBeLessThanOrEqual(2000);
    } finally {
      await backend.stop();
      await replica.stop();
    }
  });
});
