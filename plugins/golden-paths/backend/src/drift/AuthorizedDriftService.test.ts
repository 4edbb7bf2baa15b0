import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { VisibleEntities } from '@callboard/backend-kit';
import { InMemoryLineageStore } from '../lineage/__testUtils__/InMemoryLineageStore';
import { InMemoryDriftStore } from './__testUtils__/InMemoryDriftStore';
import { AuthorizedDriftService } from './AuthorizedDriftService';
import { DefaultDriftService } from './DefaultDriftService';

const credentials = mockCredentials.user();
const entityOf = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});
const driftOf = (name: string): Drift => ({
  entityRef: `component:default/${name}`,
  templateRef: 'template:default/worker',
  usedVersion: '1',
  currentVersion: '2',
  state: 'behind',
  files: [{ path: 'a', change: 'added', conflicts: 0, diff: '+a' }],
  missingAnswers: [],
  checkedAt: '2026-11-22T00:00:00.000Z',
});

async function setUp(
  options: {
    visible?: string[];
    template?: boolean;
    allowed?: boolean;
    fails?: boolean;
  } = {},
) {
  const {
    visible = ['a', 'b', 'c'],
    template = true,
    allowed = true,
  } = options;
  const store = new InMemoryDriftStore();
  for (const name of ['a', 'b', 'c']) {
    await store.follow(driftOf(name));
    const [claim] = await store.claim(1);
    await store.finish(claim, { drift: driftOf(name), nextMs: 1 });
  }
  const captured: string[] = [];
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockImplementation(async questions =>
    questions.map(() => ({
      result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    })),
  );
  const service = AuthorizedDriftService.create({
    entities: new VisibleEntities(
      catalogServiceMock({
        entities: [
          ...visible.map(name => entityOf('Component', name)),
          ...(template ? [entityOf('Template', 'worker')] : []),
        ],
      }),
    ),
    inner: DefaultDriftService.create({
      capture: {
        async captureRef(ref) {
          captured.push(ref);
          return undefined;
        },
      },
      findUpdates: async refs =>
        new Map(
          refs.map(entityRef => [
            entityRef,
            {
              id: '1',
              entityRef,
              templateRef: 'template:default/worker',
              fromVersion: '1',
              toVersion: '2',
              state: 'open' as const,
              conflicts: 0,
              openedBy: 'schedule',
              openedAt: '2026-11-22T00:00:00.000Z',
            },
          ]),
        ),
      lineage: new InMemoryLineageStore(),
      logger: mockServices.logger.mock(),
      plans: {
        async compare({ entityRef }) {
          if (options.fails) {
            throw new Error('The host does not answer');
          }
          return {
            drift: driftOf(entityRef.slice(-1)),
            repositoryUrl: '',
            changes: new Map(),
            conflicts: 0,
            use: { template: '', version: '', answers: {}, outputs: {} },
          };
        },
      },
      store,
      wake: () => {},
    }),
    permissions,
  });
  return { captured, service, store };
}

describe('AuthorizedDriftService', () => {
  it('lists what the caller may see, with updates, a page at a time', async () => {
    const { service } = await setUp({ visible: ['a', 'c'] });
    const first = await service.list({ limit: 1 }, credentials);
    expect(first.items).toMatchObject([
      { entityRef: 'component:default/a', update: { state: 'open' } },
    ]);
    const { items, nextCursor } = await service.list(
      { limit: 1, cursor: first.nextCursor },
      credentials,
    );
    expect(items).toMatchObject([{ entityRef: 'component:default/c' }]);
    expect(nextCursor).toBeUndefined();
  });

  it('shows diffs to those who may see the template', async () => {
    const { service } = await setUp();
    const shown = await service.get('component:default/a', credentials);
    expect(shown.files[0].diff).toBe('+a');
    const { service: other } = await setUp({ template: false });
    const hidden = await other.get('component:default/a', credentials);
    expect(hidden.files).toEqual([
      { path: 'a', change: 'added', conflicts: 0 },
    ]);
  });

  it('looks at the template and the repository again when asked', async () => {
    const { captured, service, store } = await setUp();
    await service.refresh('component:default/a', credentials);
    expect(captured).toEqual(['template:default/worker']);
    expect(store.dueIn('component:default/a')).toBe(0);
  });

  it('shows what was known when the host does not answer', async () => {
    const { service } = await setUp({ fails: true });
    expect(await service.get('component:default/a', credentials)).toMatchObject(
      { state: 'behind', problem: 'The host does not answer' },
    );
  });

  it('does not tell what may not be seen from what is not there', async () => {
    const { service } = await setUp({ visible: ['a'] });
    for (const ref of ['component:default/b', 'component:default/x']) {
      await expect(service.get(ref, credentials)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `There is no entity ${ref}`,
      });
    }
  });

  it('needs golden-paths.read', async () => {
    const { service } = await setUp({ allowed: false });
    for (const call of [
      () => service.list({ limit: 1 }, credentials),
      () => service.get('component:default/a', credentials),
      () => service.refresh('component:default/a', credentials),
    ]) {
      await expect(call()).rejects.toThrow('golden-paths.read');
    }
  });
});
