import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { testDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { aDocument } from './__testUtils__/policies';
import { startAccess } from './__testUtils__/startAccess';
import { publishedPolicyServiceRef } from './publishedPolicy';
import type { PublishedPolicy } from './publishedPolicy';

describe('policies while the database is away', () => {
  it('keep the last one, unconfirmed, and say that it cannot be reached', async () => {
    const database = await testDatabase('access away');
    let published: PublishedPolicy = { confirmedAt: 0 };
    const observer = createBackendPlugin({
      pluginId: 'observer',
      register(env) {
        env.registerInit({
          deps: {
            holder: publishedPolicyServiceRef,
            lifecycle: coreServices.lifecycle,
          },
          async init({ holder }) {
            published = holder;
          },
        });
      },
    });
    const backend = await startAccess({
      database: database.name,
      access: { admins: ['group:default/platform'] },
      features: [observer],
    });
    const portal = request(backend.server);
    expect(published.current?.version).toBe(1);

    // The database client writes about lost connections past the logger.
    jest.spyOn(console, 'log').mockImplementation();
    await database.drop();
    const droppedAt = Date.now();
    const { body } = await portal.get('/api/access/policies').expect(503);
    expect(body.error.message).toContain('The database cannot be reached');
    await portal
      .post('/api/access/policies')
      .send({ document: aDocument() })
      .expect(503);
    // Long enough for some more looks at the database.
    await new Promise(resolve => setTimeout(resolve, 2500));
    expect(published.current?.version).toBe(1);
    expect(published.confirmedAt).toBeLessThanOrEqual(droppedAt);
    await backend.stop();
  });
});
