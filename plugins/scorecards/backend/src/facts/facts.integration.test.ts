import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  testDatabase,
  testDatabaseFactory,
  TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { scorecardsCollectorExtensionPoint } from '@callboard/plugin-scorecards-node';
import request from 'supertest';
import { anEntity } from '../catalog/__testUtils__/anEntity';
import { scorecardsPlugin } from '../plugin';

const WEB = 'component:default/web';
const HIDDEN = 'component:default/none';
const PATH = '/api/scorecards/facts';
// Its subject is external:test-service.
const ci = mockCredentials.service.header();

const config = {
  app: { baseUrl: 'https://portal.example.com' },
  scorecards: {
    facts: {
      sources: {
        ci: {
          title: 'Continuous integration',
          subjects: ['external:test-service'],
          ttl: { days: 2 },
          schema: {
            type: 'object',
            properties: { coverage: { type: 'number', maximum: 100 } },
          },
        },
        scans: { subjects: ['external:scanner'] },
      },
    },
  },
};

describe('/facts', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let portal: ReturnType<typeof request>;
  let temperature: () => Promise<number>;
  const auditor = mockServices.auditor.mock();

  const aSet = (rest = {}) => ({
    entityRef: WEB,
    values: { coverage: 80 },
    observedAt: '2026-01-01T00:00:00Z',
    ...rest,
  });
  const push = (body: object | string, authorization = ci) =>
    request(backend.server)
      .put(PATH)
      .set({ authorization, 'content-type': 'application/json' })
      .send(body);

  const start = async (
    result:
      AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) => {
    database = await testDatabase('scorecards');
    auditor.createEvent.mockImplementation(async () => ({
      success: async () => {},
      fail: async () => {},
    }));
    temperature = async () => 20;
    backend = await startTestBackend({
      features: [
        scorecardsPlugin,
        auditor.factory,
        testDatabaseFactory(database.name),
        mockServices.permissions.factory({ result }),
        mockServices.rootConfig.factory({ data: config }),
        catalogServiceMock.factory({ entities: [anEntity(WEB)] }),
        createBackendModule({
          pluginId: 'scorecards',
          moduleId: 'weather',
          register(env) {
            env.registerInit({
              deps: { collectors: scorecardsCollectorExtensionPoint },
              async init({ collectors }) {
                collectors.addCollector({
                  id: 'weather',
                  title: 'Weather',
                  facts: [],
                  every: { hours: 1 },
                  collect: async () => ({ celsius: await temperature() }),
                });
              },
            });
          },
        }),
      ],
    });
    portal = request(backend.server);
    // The copy of the catalog is made after the start.
    for (;;) {
      const { body } = await push({ source: 'ci', facts: [aSet()] });
      if (!`${body.error?.message}`.includes('do not know')) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  };
  const pushOne = (rest: object) => push({ source: 'ci', facts: [aSet(rest)] });
  const read = async () =>
    (await request(backend.server).get(PATH).query({ entityRef: WEB })).body
      .items;

  const stop = async () => {
    await backend.stop();
    await database.drop();
  };

  beforeEach(() => {
    temperature = async () => 20;
  });

  describe('for those with the permission', () => {
    beforeAll(() => start());
    afterAll(stop);

    it('takes facts of a source, and the same again for nothing new', async () => {
      const observedAt = new Date().toISOString();
      await pushOne({ observedAt: '2026-01-01T00:00:01Z' }).expect(200, {
        changed: 0,
        unchanged: 1,
        outdated: 0,
      });
      await pushOne({ observedAt, values: { coverage: 81 } }).expect(200, {
        changed: 1,
        unchanged: 0,
        outdated: 0,
      });
      await pushOne({ observedAt: '2020-01-01T00:00:00+02:00' }).expect(200, {
        changed: 0,
        unchanged: 0,
        outdated: 1,
      });
      expect(await read()).toContainEqual({
        entityRef: WEB,
        source: 'ci',
        values: { coverage: 81 },
        state: 'fresh',
        observedAt,
        expiresAt: new Date(
          Date.parse(observedAt) + 2 * 24 * 60 * 60 * 1000,
        ).toISOString(),
      });
    });

    it('describes all sources', async () => {
      const { body } = await portal.get(`${PATH}/sources`).expect(200);
      expect(body.items).toContainEqual({
        id: 'ci',
        title: 'Continuous integration',
        kind: 'pushed',
        ttlSeconds: 172_800,
        facts: [{ name: 'coverage', type: 'number', title: 'coverage' }],
      });
    });

    it.each([
      ['a token of another source', 'scans', ci],
      ['a token of a source that there is not', 'nowhere', ci],
      ['a person', 'ci', mockCredentials.user.header()],
    ])('refuses %s, and keeps the attempt', async (_who, source, by) => {
      auditor.createEvent.mockClear();
      const { body } = await push({ source, facts: [aSet()] }, by).expect(403);
      expect(body.error.message).toContain(
        `scorecards.facts.sources.${source}.subjects`,
      );
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'fact-push',
          meta: { source, sets: 1 },
        }),
      );
    });

    it.each([
      [
        'values that do not fit the schema',
        { values: { coverage: 180 } },
        'facts.0.values: coverage must be <= 100',
      ],
      [
        'a time in the future',
        { observedAt: '2999-01-01T00:00:00Z' },
        'facts.0.observedAt: 2999-01-01T00:00:00Z is more than five minutes ahead',
      ],
      [
        'a time without a zone',
        { observedAt: '2026-01-01T00:00:00' },
        'must be a time as in ISO 8601',
      ],
      [
        'an entity that there is not',
        { entityRef: HIDDEN },
        `Nothing was kept: scorecards do not know ${HIDDEN}`,
      ],
      [
        'what nests too deep',
        { values: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) },
        'nests deeper than 32 levels',
      ],
      [
        'sets above 64 KB',
        { values: { list: Array.from({ length: 80 }, () => 'x'.repeat(999)) } },
        'facts.0.values: is 79 KB, and facts may have 64 KB',
      ],
      [
        'texts that cannot be stored',
        { values: { text: 'a\u0000' } },
        'facts.0.values: holds the character U+0000',
      ],
      ['values that are a list', { values: [1] }, 'must be an object'],
    ])('refuses %s', async (_what, rest, message) => {
      const { body } = await pushOne(rest).expect(400);
      expect(body.error.message).toContain(message);
    });

    it('refuses what is no JSON, and keys of the language', async () => {
      const text = (values: string) =>
        `{"source":"ci","facts":[{"entityRef":"${WEB}","values":${values}}]}`;
      const nan = await push(text('{"coverage":NaN}')).expect(400);
      expect(nan.body.error.message).toContain('The body must be JSON');
      const proto = await push(text('{"__proto__":{"a":1}}')).expect(400);
      expect(proto.body.error.message).toContain(
        'must not have the key "__proto__"',
      );
    });

    it('takes all sets of a push or none', async () => {
      await push({
        source: 'ci',
        facts: [aSet({ values: { coverage: 1 } }), aSet({ entityRef: HIDDEN })],
      }).expect(400);
      const twice = await push({ source: 'ci', facts: [aSet(), aSet()] });
      expect(twice.body.error.message).toContain(`${WEB} is there twice`);
      expect(await read()).not.toContainEqual(
        expect.objectContaining({ values: { coverage: 1 } }),
      );
    });

    it('refuses more than 5 MB with a sentence', async () => {
      const { body } = await push(
        `{"source":"${'x'.repeat(5 * 1024 * 1024)}"}`,
      ).expect(413);
      expect(body.error.message).toBe(
        'A push may have at most 5 MB; send fewer sets of facts at a time',
      );
    });

    it('collects again when asked, and says what failed', async () => {
      const refresh = () =>
        portal.post(`${PATH}/refresh`).send({ entityRef: WEB });
      const celsius = async () =>
        (await read()).find(
          ({ source }: { source: string }) => source === 'weather',
        );
      temperature = async () => 25;
      await refresh().expect(200, { failed: [] });
      expect(await celsius()).toMatchObject({ values: { celsius: 25 } });

      temperature = async () => {
        throw new Error('no thermometer');
      };
      await refresh().expect(200, { failed: ['weather'] });
      expect(await celsius()).toMatchObject({
        values: { celsius: 25 },
        state: 'stale',
        error: 'no thermometer',
      });
    });

    it('hides what the caller may not see', async () => {
      await portal.get(PATH).query({ entityRef: HIDDEN }).expect(404);
      await portal
        .post(`${PATH}/refresh`)
        .send({ entityRef: HIDDEN })
        .expect(404);
      await portal.get(PATH).query({ entityRef: 'web' }).expect(400);
    });
  });

  it('is closed to those without the permission', async () => {
    await start(AuthorizeResult.DENY);
    await portal.get(PATH).query({ entityRef: WEB }).expect(403);
    await portal.get(`${PATH}/sources`).expect(403);
    await portal.post(`${PATH}/refresh`).send({ entityRef: WEB }).expect(403);
    await stop();
  });
});
