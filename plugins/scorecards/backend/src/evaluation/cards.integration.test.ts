import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { aCheck, aTrack } from '../standards/__testUtils__/standards';
import { startPortal } from '../standards/__testUtils__/startPortal';
import { until } from './__testUtils__/createWorker';
import { component } from './__testUtils__/evaluationSchema';

const PATH = '/api/scorecards';
const GOOD = 'component:default/good';
const BAD = 'component:default/bad';
const ME = mockCredentials.user().principal.userEntityRef;

const isGood = aCheck('is-good', {
  rule: { 'entity.metadata.name': 'good' },
  severity: 'high',
  why: 'Good is better.',
  fix: {
    text: 'Make it good.',
    template: {
      ref: 'template:default/make-good',
      values: { name: '${{ entity.metadata.name }}' },
    },
  },
});
const isNamed = aCheck('is-named', {
  rule: { 'entity.metadata.name': { $exists: true } },
});
const track = aTrack('production', {
  levels: [
    { id: 'bronze', title: 'Bronze', checks: ['is-named'] },
    { id: 'silver', title: 'Silver', checks: ['is-good'] },
  ],
});

describe('cards over HTTP', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startPortal>>;
  let portal: ReturnType<typeof request>;

  const start = async (result?: AuthorizeResult.DENY) => {
    backend = await startPortal({
      database: database.name,
      entities: [
        component('good', { owner: ME, system: 'system:default/s' }),
        component('bad', { owner: ME }),
        component('ugly'),
      ],
      ...(result && { result }),
    });
    portal = request(backend.server);
  };
  const put = async ({
    id,
    ...body
  }: ReturnType<typeof aCheck | typeof aTrack>) =>
    portal
      .put(`${PATH}/${'levels' in body ? 'tracks' : 'checks'}/${id}`)
      .send(body)
      .expect(200);
  const cardOf = async (name: string) =>
    (await portal.get(`${PATH}/entities/component/default/${name}`)).body;

  beforeAll(async () => {
    database = await testDatabase('scorecards cards');
    await start();
    await put(isNamed);
    await put(isGood);
    await put(track);
    await until(async () => (await cardOf('bad')).tracks?.length > 0);
  });
  afterAll(async () => {
    await backend.stop();
    await database.drop();
  });

  it('say where an entity is, what is next, why, and how to get there', async () => {
    const card = await cardOf('bad');
    expect(card).toMatchObject({
      entityRef: BAD,
      evaluatedAt: expect.any(String),
      tracks: [
        {
          trackId: 'production',
          level: { id: 'bronze', title: 'Bronze' },
          rank: 1,
          levelCount: 2,
          next: { id: 'silver', missing: ['is-good'] },
          levels: [
            { id: 'bronze', reached: true },
            { id: 'silver', reached: false },
          ],
        },
      ],
      checks: [
        {
          checkId: 'is-good',
          outcome: 'fail',
          why: 'Good is better.',
          fix: {
            text: 'Make it good.',
            templateUrl:
              '/create/templates/default/make-good?formData=%7B%22name%22%3A%22bad%22%7D',
          },
        },
        { checkId: 'is-named', outcome: 'pass', reasons: [] },
      ],
    });
    expect(card.checks[0].reasons).not.toEqual([]);
    await portal.get(`${PATH}/entities/component/default/nobody`).expect(404);
  });

  it('are listed by track, level, check, outcome and owner', async () => {
    await until(async () => (await cardOf('ugly')).tracks?.length > 0);
    const list = async (query: string) =>
      (await portal.get(`${PATH}/entities?${query}`).expect(200)).body;
    expect(await list('track=production&level=silver')).toEqual({
      items: [
        {
          entityRef: GOOD,
          owner: ME,
          standing: {
            entityRef: GOOD,
            trackId: 'production',
            trackTitle: 'Track production',
            level: { id: 'silver', title: 'Silver' },
            rank: 2,
            levelCount: 2,
          },
        },
      ],
    });
    expect((await list('track=production&level=none')).items).toEqual([]);
    expect((await list('check=is-good&outcome=fail')).items).toEqual([
      { entityRef: BAD, owner: ME, outcome: 'fail' },
      { entityRef: 'component:default/ugly', outcome: 'fail' },
    ]);
    expect((await list(`owner=${ME}&kind=Component`)).items).toHaveLength(2);
    expect((await list('system=system:default/s')).items).toEqual([
      { entityRef: GOOD, owner: ME },
    ]);
    expect((await list('domain=domain:default/d')).items).toEqual([]);
    expect((await list('group=group:default/g')).items).toEqual([]);
    const first = await list('track=production&limit=2');
    expect(first.items).toHaveLength(2);
    expect(
      (await list(`track=production&limit=2&cursor=${first.nextCursor}`)).items,
    ).toMatchObject([{ entityRef: 'component:default/ugly' }]);
  });

  it('say what is wrong with a list that cannot be made', async () => {
    const ask = async (query: string, status: number) =>
      (await portal.get(`${PATH}/${query}`).expect(status)).body.error.message;
    expect(await ask('entities?level=silver', 400)).toMatch('need track');
    expect(await ask('entities?outcome=fail', 400)).toMatch('needs check');
    expect(await ask('entities?track=production&level=x', 404)).toBe(
      'The track production has no level x',
    );
    expect(await ask('checks/x/results', 404)).toBe('There is no check x');
    expect(await ask('tracks/x/results', 404)).toBe('There is no track x');
  });

  it('give the results of a check and of a track, and the levels of many', async () => {
    const { body: results } = await portal.get(
      `${PATH}/checks/is-good/results?outcome=pass`,
    );
    expect(results.items).toEqual([
      {
        entityRef: GOOD,
        checkId: 'is-good',
        checkVersion: 1,
        outcome: 'pass',
        since: expect.any(String),
        reasons: [],
      },
    ]);
    const { body: levels } = await portal.get(
      `${PATH}/tracks/production/results?level=bronze`,
    );
    expect(levels.items).toHaveLength(2);
    const { body: asked } = await portal
      .post(`${PATH}/levels`)
      .send({ entityRefs: [GOOD, 'component:default/nobody'] })
      .expect(200);
    expect(asked.items).toMatchObject([{ entityRef: GOOD, rank: 2 }]);
  });

  it('call for the attention of their owners', async () => {
    const { body } = await portal.get(`${PATH}/attention`).expect(200);
    expect(body.items).toEqual([
      {
        entityRef: BAD,
        checkId: 'is-good',
        title: 'Check is-good',
        severity: 'high',
        blocks: { trackId: 'production', level: 'Silver' },
        since: expect.any(String),
      },
    ]);
  });

  it('follow a changed check, and forget one that is gone', async () => {
    await put({ ...isGood, rule: { 'entity.metadata.name': 'bad' } });
    await until(async () => (await cardOf('bad')).tracks[0].rank === 2);
    expect((await cardOf('bad')).checks[0].checkVersion).toBe(2);
    await put({
      ...track,
      levels: [{ id: 'bronze', title: 'Bronze', checks: ['is-named'] }],
    });
    await portal.delete(`${PATH}/checks/is-good`).expect(200);
    await until(async () => {
      const { checks, tracks } = await cardOf('good');
      return checks.length === 1 && tracks[0].levelCount === 1;
    });
  });

  it('are closed to those without the permission', async () => {
    await backend.stop();
    await start(AuthorizeResult.DENY);
    for (const path of [
      'entities',
      'entities/component/default/good',
      'checks/is-named/results',
      'tracks/production/results',
      'attention',
    ]) {
      await portal.get(`${PATH}/${path}`).expect(403);
    }
    await portal.post(`${PATH}/levels`).send({ entityRefs: [] }).expect(403);
  });
});
