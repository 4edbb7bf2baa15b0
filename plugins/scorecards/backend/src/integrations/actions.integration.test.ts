import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
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
const SHOP = 'component:default/shop';

describe('the actions of a running portal', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startPortal>>;
  let invoke: (name: string, input: unknown) => Promise<unknown>;

  const start = async (result?: AuthorizeResult.DENY) => {
    const registry = actionsRegistryServiceMock();
    backend = await startPortal({
      database: database.name,
      entities: [component('shop')],
      ...(result && { result }),
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
      ],
    });
    invoke = async (name, input) => {
      const { output } = await registry.invoke({
        id: `test:${name}`,
        input,
        credentials: mockCredentials.user(),
      } as Parameters<typeof registry.invoke>[0]);
      return output;
    };
  };

  beforeAll(async () => {
    database = await testDatabase('scorecards actions');
    await start();
    const check = aCheck('is-named', { rule: { 'metadata.name': 'other' } });
    const track = aTrack('production', { checks: [check.id] });
    const portal = request(backend.server);
    await portal.put(`${PATH}/checks/${check.id}`).send(check).expect(200);
    await portal.put(`${PATH}/tracks/${track.id}`).send(track).expect(200);
    await until(async () => {
      const { body } = await portal.get(
        `${PATH}/entities/component/default/shop`,
      );
      return body.tracks?.length > 0;
    });
  });
  afterAll(async () => {
    await backend.stop();
    await database.drop();
  });

  it('answer from what the portal knows', async () => {
    await expect(
      invoke('get-card', { entityRef: SHOP }),
    ).resolves.toMatchObject({
      tracks: [
        { track: 'production', levelsReached: 0, missing: ['is-named'] },
      ],
      notPassed: [{ check: 'is-named', outcome: 'fail' }],
    });
    await expect(
      invoke('list-failing', { check: 'is-named' }),
    ).resolves.toMatchObject({ items: [{ entityRef: SHOP }] });
    await expect(
      invoke('explain-check', { check: 'is-named' }),
    ).resolves.toMatchObject({ asks: '`entity.metadata.name` is "other"' });
    await expect(
      invoke('ask-gate', {
        entityRef: SHOP,
        track: 'production',
        level: 'bronze',
      }),
    ).resolves.toMatchObject({ outcome: 'fail', blocking: false });
    await expect(
      invoke('request-exemption', {
        entityRef: SHOP,
        checkId: 'is-named',
        reason: 'Renamed next week',
        until: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
      }),
    ).resolves.toMatchObject({ state: 'requested' });
  });

  it('refuse entities that there are not', async () => {
    const entityRef = 'component:default/nobody';
    await expect(invoke('get-card', { entityRef })).rejects.toThrow('nobody');
    await expect(
      invoke('ask-gate', { entityRef, track: 'production', level: 'bronze' }),
    ).rejects.toThrow('nobody');
  });

  it('refuse who has no permission', async () => {
    await backend.stop();
    await start(AuthorizeResult.DENY);
    for (const [name, input] of [
      ['get-card', { entityRef: SHOP }],
      ['list-failing', { check: 'is-named' }],
      ['explain-check', { check: 'is-named' }],
      ['ask-gate', { entityRef: SHOP, track: 'production' }],
      [
        'request-exemption',
        {
          entityRef: SHOP,
          checkId: 'is-named',
          reason: 'Why',
          until: '2099-01-01',
        },
      ],
    ] as const) {
      await expect(invoke(name, input)).rejects.toMatchObject({
        name: expect.stringMatching(/^NotAllowedError$|^ForwardedError$/),
      });
    }
  });
});
