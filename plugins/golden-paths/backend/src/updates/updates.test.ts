import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { VisibleEntities } from '@callboard/backend-kit';
import type { StoredDrift } from '../drift/DriftStore';
import { InMemoryTemplates } from './__testUtils__/InMemoryTemplates';
import { InMemoryUpdatesStore } from './__testUtils__/InMemoryUpdatesStore';
import { NODE, REPOSITORY, USE_2, WEB } from './__testUtils__/updates';
import { AuthorizedUpdatesService } from './AuthorizedUpdatesService';
import { DefaultUpdatesService } from './DefaultUpdatesService';
import { openOnSchedule } from './openOnSchedule';
import { ServiceAccess } from './ServiceAccess';

const ada = { credentials: mockCredentials.user('user:default/ada') };
const bob = { credentials: mockCredentials.user('user:default/bob') };

const aDrift = (part: Partial<StoredDrift> = {}): StoredDrift => ({
  entityRef: WEB,
  templateRef: NODE,
  usedVersion: '1',
  currentVersion: '2',
  state: 'behind',
  files: [],
  missingAnswers: [],
  repositoryUrl: REPOSITORY,
  checkedAt: '2026-01-01T00:00:00.000Z',
  ...part,
});

const aService = (name: string, owner = 'group:default/shop') => ({
  entityRef: `component:default/${name}`,
  templateRef: NODE,
  usedVersion: '1',
  currentVersion: '2',
  repositoryUrl: `http://git.example/acme/${name}`,
  owner,
});

/** `web` and all else is of the group shop, which ada is in. */
function setUp(
  options: { drift?: StoredDrift; denied?: string[]; hidden?: string[] } = {},
) {
  const { denied = ['golden-paths.update.manage'], hidden = [] } = options;
  const store = new InMemoryUpdatesStore();
  const templates = new InMemoryTemplates();
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: async () => {},
    fail: async () => {},
  });
  const wake = jest.fn();
  const inner = DefaultUpdatesService.create({
    auditor,
    drifts: { find: async ref => (ref === WEB ? options.drift : undefined) },
    settings: { appUrl: 'http://portal.example', maxAtOnce: 3 },
    store,
    templates,
    wake,
  });
  const catalog = catalogServiceMock.mock();
  catalog.getEntityByRef.mockImplementation(async ref =>
    hidden.includes(String(ref))
      ? undefined
      : {
          apiVersion: 'v1',
          kind: 'Component',
          metadata: { name: 'web' },
          relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
        },
  );
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref =>
      hidden.includes(ref)
        ? undefined
        : { apiVersion: 'v1', kind: 'Component', metadata: { name: 'x' } },
    ),
  }));
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission: { name } }) => ({
        result: denied.includes(name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async (credentials: BackstageCredentials) => {
      const isAda = credentials === ada.credentials;
      const userEntityRef = isAda ? 'user:default/ada' : 'user:default/bob';
      return {
        userEntityRef,
        ownershipEntityRefs: [
          userEntityRef,
          ...(isAda ? ['group:default/shop'] : []),
        ],
      };
    },
  });
  const updates = AuthorizedUpdatesService.create({
    access: new ServiceAccess({ catalog, permissions, userInfo }),
    entities: new VisibleEntities(catalog),
    inner,
    permissions,
    store,
    templates,
    versions: { list: async () => [] },
  });
  return { updates, inner, store, templates, auditor, wake };
}

describe('updates', () => {
  it('are begun by who owns the service, and leave a trace', async () => {
    const { updates, auditor, wake } = setUp({ drift: aDrift() });
    const update = await updates.open({ entityRef: WEB }, ada);
    expect(update).toMatchObject({
      state: 'opening',
      fromVersion: '1',
      toVersion: '2',
      openedBy: 'user:default/ada',
    });
    expect(update).not.toHaveProperty('repositoryUrl');
    expect(wake).toHaveBeenCalled();
    expect(auditor.createEvent.mock.calls[0][0]).toMatchObject({
      eventId: 'update-open',
      meta: { entityRef: WEB, version: '2' },
    });
    expect(await updates.open({ entityRef: WEB }, ada)).toEqual(update);
  });

  it('are for others only with the permission to manage them', async () => {
    const strict = setUp({ drift: aDrift() });
    await expect(strict.updates.open({ entityRef: WEB }, bob)).rejects.toThrow(
      `Only who owns ${WEB} may do this, or has the permission golden-paths.update.manage`,
    );
    const { updates } = setUp({ drift: aDrift(), denied: [] });
    await expect(updates.open({ entityRef: WEB }, bob)).resolves.toMatchObject({
      state: 'opening',
    });
  });

  it.each(['golden-paths.read', 'golden-paths.update.open'])(
    'need the permission %s',
    async name => {
      const { updates } = setUp({ drift: aDrift(), denied: [name] });
      await expect(updates.open({ entityRef: WEB }, ada)).rejects.toThrow(name);
    },
  );

  it('are hidden with their entity and their template', async () => {
    const { updates } = setUp({ drift: aDrift(), hidden: [WEB, NODE] });
    await expect(updates.open({ entityRef: WEB }, ada)).rejects.toThrow(
      `There is no entity ${WEB}`,
    );
    await expect(updates.getTemplate(NODE, ada)).rejects.toThrow(
      `There is no template ${NODE}`,
    );
    await expect(updates.openClean(NODE, ada)).rejects.toThrow(NODE);
    await expect(updates.listVersions(NODE, ada)).rejects.toThrow(NODE);
  });

  it.each([
    [undefined, 'is not known to be from a template'],
    [aDrift({ state: 'current' }), 'is at 2 already'],
    [
      aDrift({ state: 'unknown', problem: 'No such version' }),
      'cannot be compared with its template: No such version',
    ],
    [
      aDrift({ state: 'unknown', missingAnswers: ['port', 'size'] }),
      'answers: the present version asks for port, size',
    ],
    [aDrift({ repositoryUrl: undefined }), 'described in no repository'],
  ])('say why they cannot be begun: %#', async (drift, words) => {
    const { updates, store } = setUp({ drift });
    await expect(updates.open({ entityRef: WEB }, ada)).rejects.toThrow(words);
    expect(await store.claim(1)).toBeUndefined();
  });

  it('take the answers that a version asks for', async () => {
    const { updates, store } = setUp({
      drift: aDrift({ state: 'unknown', missingAnswers: ['port'] }),
    });
    await updates.open({ entityRef: WEB, answers: { port: '80' } }, ada);
    expect(await store.claim(1)).toMatchObject({
      update: { answers: { port: '80' } },
    });
  });

  it('ask for a confirmation when they were refused', async () => {
    const { updates, store } = setUp({ drift: aDrift() });
    const { id } = await updates.open({ entityRef: WEB }, ada);
    const claimed = await store.claim(1000);
    const url = `${REPOSITORY}/pulls/1`;
    await store.opened(claimed ?? never(), {
      ...{ url, number: 1, conflicts: 0, use: USE_2 },
    });
    await store.end(id, { state: 'refused' });
    await expect(updates.open({ entityRef: WEB }, ada)).rejects.toThrow(
      /was refused on .*again: true/,
    );
    await expect(
      updates.open({ entityRef: WEB, again: true }, ada),
    ).resolves.toMatchObject({ state: 'opening' });
    const { items } = await updates.list({ entityRef: WEB, limit: 5 }, ada);
    expect(items.map(({ state }) => state)).toEqual(['opening', 'refused']);
  });

  it('are begun for all own services at once, up to a bound', async () => {
    const { updates, templates, store } = setUp({
      hidden: ['component:default/b'],
    });
    templates.behind = [
      aService('a'),
      aService('b'),
      aService('c', 'group:default/other'),
      aService('d'),
      aService('e'),
      aService('f'),
    ];
    expect(await updates.openClean(NODE, ada)).toEqual({ begun: 3 });
    const begun = await store.list({}, { limit: 9 });
    expect(begun.map(({ entityRef }) => entityRef).sort()).toEqual([
      'component:default/a',
      'component:default/d',
      'component:default/e',
    ]);
    expect(begun[0]).toMatchObject({ isOnlyClean: true });
    expect(await updates.openClean(NODE, bob)).toEqual({ begun: 0 });
  });
});

describe('openOnSchedule', () => {
  it('keeps few of a template open at a time', async () => {
    const { inner, templates, store } = setUp();
    templates.behind = [
      ...['a', 'b', 'c'].map(name => aService(name)),
      { ...aService('d'), state: 'conflicts' },
    ];
    templates.open.set(NODE, 1);
    const settings = { frequency: { hours: 1 }, maxOpenPerTemplate: 3 };
    const options = { templates, updates: inner };
    expect(
      await openOnSchedule({ ...settings, isOnlyClean: true }, options),
    ).toBe(2);
    const begun = await store.list({}, { limit: 9 });
    expect(begun).toMatchObject([
      { openedBy: 'schedule', isOnlyClean: true },
      { openedBy: 'schedule' },
    ]);
    templates.open.set(NODE, 9);
    expect(
      await openOnSchedule({ ...settings, isOnlyClean: false }, options),
    ).toBe(0);
    templates.open.clear();
    templates.behind = [{ ...aService('d'), state: 'conflicts' }];
    expect(
      await openOnSchedule({ ...settings, isOnlyClean: false }, options),
    ).toBe(1);
  });
});

function never(): never {
  throw new Error('There is nothing');
}
