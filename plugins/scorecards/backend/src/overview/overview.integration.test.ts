import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { component } from '../evaluation/__testUtils__/evaluationSchema';
import { until } from '../evaluation/__testUtils__/createWorker';
import { startPortal } from '../standards/__testUtils__/startPortal';
import { aCheck, aTrack } from '../standards/__testUtils__/standards';

const PATH = '/api/scorecards';
const ME = mockCredentials.user().principal.userEntityRef;

describe('the overview over HTTP', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startPortal>>;
  let portal: ReturnType<typeof request>;

  const start = async (result?: AuthorizeResult.DENY) => {
    backend = await startPortal({
      database: database.name,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'System',
          metadata: { name: 's', namespace: 'default' },
        },
        component('good', { owner: ME, system: 'system:default/s' }),
        component('bad', { owner: ME, system: 'system:default/s' }),
      ],
      ...(result && { result }),
    });
    portal = request(backend.server);
  };
  const get = async (path: string, status = 200) =>
    (await portal.get(`${PATH}/${path}`).expect(status)).body;

  beforeAll(async () => {
    database = await testDatabase('scorecards overview');
    await start();
    const { id, ...check } = aCheck('is-good', {
      rule: { 'entity.metadata.name': 'good' },
    });
    await portal.put(`${PATH}/checks/${id}`).send(check).expect(200);
    const { id: trackId, ...track } = aTrack('production', {
      checks: ['is-good'],
    });
    await portal.put(`${PATH}/tracks/${trackId}`).send(track).expect(200);
    await until(async () => {
      const { items } = await get('entities?track=production');
      return items?.length === 2;
    });
  });
  afterAll(async () => {
    await backend.stop();
    await database.drop();
  });

  it('says how many entities have which level, and what they fail', async () => {
    expect(await get('overview')).toEqual({
      distributions: [
        {
          trackId: 'production',
          title: 'Track production',
          levels: [
            { id: 'none', title: 'No level', rank: 0, count: 1 },
            { id: 'bronze', title: 'Bronze', rank: 1, count: 1 },
          ],
          total: 2,
        },
      ],
      mostFailed: [
        {
          checkId: 'is-good',
          title: 'Check is-good',
          failing: 1,
          unknown: 0,
          applicable: 2,
        },
      ],
      movers: { up: [], down: [] },
    });
    expect((await get('overview?system=system:default/x')).mostFailed).toEqual(
      [],
    );
    expect((await get('overview/checks')).items).toMatchObject([
      { checkId: 'is-good', failing: 1 },
    ]);
  });

  it('compares systems, which it names to those who may see them', async () => {
    expect(await get('overview/standings?by=system')).toEqual({
      items: [
        {
          ref: 'system:default/s',
          entities: 2,
          share: 0.5,
          change: 0,
          failing: 1,
        },
      ],
    });
    await get('overview/standings', 400);
    await get('overview/standings?by=system&track=x', 404);
  });

  it('draws trends of known tracks, for one scope at most', async () => {
    expect(await get('overview/trend?track=production')).toEqual({ items: [] });
    await get('overview/trend?track=x', 404);
    await get('overview/trend', 400);
    await get('overview/trend?track=production&from=yesterday', 400);
    await get('overview/trend?track=production&group=a&system=b', 400);
  });

  it('is closed to those without the permission', async () => {
    await backend.stop();
    await start(AuthorizeResult.DENY);
    for (const path of [
      '',
      '/trend?track=x',
      '/standings?by=group',
      '/checks',
    ]) {
      const { error } = await get(`overview${path}`, 403);
      expect(error.message).toContain('scorecards.read');
    }
  });
});
