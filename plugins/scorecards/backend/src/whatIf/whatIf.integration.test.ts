import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { until } from '../evaluation/__testUtils__/createWorker';
import { component } from '../evaluation/__testUtils__/evaluationSchema';
import { aCheck, aTrack } from '../standards/__testUtils__/standards';
import { startPortal } from '../standards/__testUtils__/startPortal';

const PATH = '/api/scorecards';

const named = (...names: string[]) =>
  aCheck('is-named', { rule: { 'metadata.name': { $in: names } } });

/** A rule that is nested so deep, as JSON. */
const nested = (depth: number) =>
  `{"rule":${'{"$not":'.repeat(depth)}{}${'}'.repeat(depth)}}`;

describe('trying out rules and standards over HTTP', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startPortal>>;
  let portal: ReturnType<typeof request>;

  const start = async (result?: AuthorizeResult.DENY) => {
    backend = await startPortal({
      database: database.name,
      entities: [
        component('one', { owner: 'group:default/red' }),
        component('two', { owner: 'group:default/red' }),
      ],
      ...(result && { result }),
    });
    portal = request(backend.server);
  };
  const ask = async (body: object) => portal.post(`${PATH}/what-if`).send(body);

  beforeAll(async () => {
    database = await testDatabase('scorecards what if');
    await start();
    const { id, ...body } = named('one', 'two');
    await portal.put(`${PATH}/checks/${id}`).send(body).expect(200);
    await until(
      async () => (await ask({ check: named() })).body.evaluated === 2,
    );
  });
  afterAll(async () => {
    await backend.stop();
    await database.drop();
  });

  it('says what a check would change', async () => {
    const { status, body } = await ask({ check: named('one') });
    expect(status).toBe(200);
    expect(body).toEqual({
      evaluated: 2,
      before: { pass: 2 },
      after: { pass: 1, fail: 1 },
      changed: 1,
      changes: [
        expect.objectContaining({
          entityRef: 'component:default/two',
          from: 'pass',
          to: 'fail',
          direction: 'worse',
        }),
      ],
      teams: [],
    });
  });

  it('says what a track would change', async () => {
    const { body } = await ask({
      track: aTrack('production', { checks: ['is-named'] }),
    });
    expect(body).toMatchObject({
      before: { 'not-applicable': 2 },
      after: { bronze: 2 },
    });
  });

  it('refuses what could not be saved, naming each problem', async () => {
    const wrong = await ask({
      check: { ...named(), severity: 'huge', titel: 'x' },
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toContain('severity: ');
    expect(wrong.body.error.problems).toEqual(
      expect.arrayContaining([
        { path: 'titel', message: 'is not known', severity: 'error' },
      ]),
    );
    for (const body of [{}, { check: named(), track: {} }, { checks: [] }]) {
      const { status, body: answer } = await ask(body);
      expect(status).toBe(400);
      expect(answer.error.message).toBe(
        'must hold a check or a track, as { "check": { … } }',
      );
    }
  });

  it('names the problems of a rule, however it is broken', async () => {
    const check = async (body: string) =>
      portal
        .post(`${PATH}/rules/check`)
        .type('json')
        .send(body)
        .expect(200)
        .then(({ body: { items } }) =>
          items.map(({ message }: { message: string }) => message),
        );
    expect(await check('{"rule":{"kind":"component"}}')).toEqual([]);
    expect(await check('{"rule":{"facts.nobody.a":1}}')).toEqual([
      'no source gives facts called "nobody" yet',
    ]);
    expect(await check('{"rule":7}')).toHaveLength(1);
    for (const depth of [1_000, 20_000]) {
      expect(await check(nested(depth))).toEqual([
        'nests deeper than 32 levels',
      ]);
    }
  });

  it('refuses bodies that are too large', async () => {
    await portal
      .post(`${PATH}/rules/check`)
      .type('json')
      .send(nested(100_000))
      .expect(413);
  });

  it('answers only who may read scorecards', async () => {
    await backend.stop();
    await start(AuthorizeResult.DENY);
    expect((await ask({ check: named() })).status).toBe(403);
    await portal.post(`${PATH}/rules/check`).send({ rule: {} }).expect(403);
  });
});
