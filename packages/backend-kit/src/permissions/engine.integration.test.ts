import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  createLibrary,
  createReader,
  openLibrary,
  readBook,
} from './__testUtils__/library';
import { enginePermissionsFactory } from './enginePermissionsFactory';
import { engineRegistryFactory } from './engineRegistryFactory';
import { permissionEngineServiceRef } from './PermissionEngine';
import type { Denial, PermissionEngine } from './PermissionEngine';

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;
const ada = mockCredentials.user('user:default/ada');
const books = {
  dune: { title: 'Dune', owner: 'user:default/ada' },
  emma: { title: 'Emma', owner: 'user:default/bob' },
};
const leaf = (rule: string, params: object) =>
  ({ resourceType: 'book', rule, params }) as PermissionCondition;
const when = (
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision => ({
  result: CONDITIONAL,
  pluginId: 'library',
  resourceType: 'book',
  conditions,
});
const owned = when(leaf('IS_OWNER', { owners: ['user:default/ada'] }));

/** Stands for all others: nothing listens there. */
const noDiscovery = createServiceFactory({
  service: coreServices.discovery,
  deps: {},
  factory: () => ({
    getBaseUrl: async () => 'http://127.0.0.1:1',
    getExternalBaseUrl: async () => 'http://127.0.0.1:1',
  }),
});

describe('deciding permissions in the process', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) {
      await stop();
    }
  });

  async function start(
    features: BackendFeature[],
    options: { decision?: PolicyDecision; isEnabled?: boolean } = {},
  ) {
    const { decision, isEnabled = true } = options;
    const asked: string[] = [];
    const policy: PermissionPolicy | undefined = decision && {
      async handle({ permission }, user) {
        asked.push(`${user?.info.userEntityRef} ${permission.name}`);
        return decision;
      },
    };
    const denials: Denial[] = [];
    const engine: PermissionEngine = {
      policy,
      onDenial: async denial => void denials.push(denial),
      permissions: [],
      resourceTypes: new Map(),
    };
    const { server, stop } = await startTestBackend({
      features: [
        enginePermissionsFactory,
        engineRegistryFactory,
        noDiscovery,
        createServiceFactory({
          service: permissionEngineServiceRef,
          deps: {},
          factory: () => engine,
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: isEnabled } },
        }),
        ...features,
      ],
    }).then(backend => ({
      server: backend.server,
      stop: () => backend.stop(),
    }));
    stops.push(stop);
    return {
      engine,
      denials,
      asked,
      origin: `http://127.0.0.1:${server.port()}`,
    };
  }

  it('applies conditions to resources of another plugin, without a call', async () => {
    const library = createLibrary(books);
    const reader = createReader();
    const { asked } = await start([library.plugin, reader.plugin], {
      decision: owned,
    });
    expect(await reader.mayRead(['dune', 'emma', 'dune'], ada)).toEqual([
      ALLOW,
      DENY,
      ALLOW,
    ]);
    expect(library.reads).toEqual([['dune', 'emma']]);
    expect(asked).toEqual(['user:default/ada library.book.read']);
  });

  it('denies what does not exist, whatever the condition says', async () => {
    const reader = createReader();
    await start([createLibrary(books).plugin, reader.plugin], {
      decision: when({ not: leaf('IS_OWNER', { owners: [] }) }),
    });
    expect(await reader.mayRead(['dune', 'lost'], ada)).toEqual([ALLOW, DENY]);
  });

  it('gives conditions to who reads a list', async () => {
    const reader = createReader();
    await start([createLibrary(books).plugin, reader.plugin], {
      decision: owned,
    });
    expect(await reader.conditions(ada)).toEqual(owned);
  });

  it('knows rules that a module added before the plugin was there', async () => {
    const { plugin, moreRules } = createLibrary(books);
    const reader = createReader();
    const { engine } = await start([moreRules, plugin, reader.plugin], {
      decision: when(leaf('IS_TITLED', { title: 'Emma' })),
    });
    expect(await reader.mayRead(['dune', 'emma'], ada)).toEqual([DENY, ALLOW]);
    expect(
      engine.resourceTypes.get('library/book')?.rules.map(({ name }) => name),
    ).toEqual(['IS_TITLED', 'IS_OWNER']);
  });

  it('knows the permissions that plugins registered', async () => {
    const { engine } = await start([createLibrary(books).plugin]);
    expect(
      engine.permissions.map(
        ({ pluginId, permission }) => `${pluginId}: ${permission.name}`,
      ),
    ).toEqual(['library: library.book.read', 'library: library.open']);
  });

  it('never allows conditions that no resource is there for', async () => {
    const reader = createReader();
    await start([createLibrary(books).plugin, reader.plugin], {
      decision: owned,
    });
    const withoutResource = { permission: readBook } as never;
    const answers = await reader
      .permissions()
      .authorize([withoutResource], { credentials: ada });
    expect(answers).toEqual([{ result: DENY }]);
  });

  it('refuses conditions for a permission that is about no resource', async () => {
    const reader = createReader();
    await start([reader.plugin], { decision: owned });
    await expect(
      reader
        .permissions()
        .authorize([{ permission: openLibrary }], { credentials: ada }),
    ).rejects.toThrow('library.open, which is about no resource');
  });

  it('decides for services by their restrictions and not by the policy', async () => {
    const reader = createReader();
    const { asked } = await start([reader.plugin], {
      decision: { result: DENY },
    });
    const service = (permissionNames?: string[]) =>
      mockCredentials.service(
        'plugin:catalog',
        permissionNames && { permissionNames },
      );
    expect(await reader.mayRead(['dune'], service())).toEqual([ALLOW]);
    expect(
      await reader.mayRead(['dune'], service(['library.book.read'])),
    ).toEqual([ALLOW]);
    expect(await reader.mayRead(['dune'], service(['other']))).toEqual([DENY]);
    expect(asked).toEqual([]);
  });

  it('allows everything where permissions are turned off', async () => {
    const reader = createReader();
    const { asked } = await start([reader.plugin], {
      decision: { result: DENY },
      isEnabled: false,
    });
    expect(await reader.mayRead(['dune'], ada)).toEqual([ALLOW]);
    expect(asked).toEqual([]);
  });

  it('asks the policy also for who did not sign in', async () => {
    const reader = createReader();
    const { asked } = await start([reader.plugin], {
      decision: { result: DENY },
    });
    expect(await reader.mayRead(['dune'], mockCredentials.none())).toEqual([
      DENY,
    ]);
    expect(asked).toEqual(['undefined library.book.read']);
  });

  it('reports what was denied, with all resources of a call together', async () => {
    const reader = createReader();
    const { denials } = await start(
      [createLibrary(books).plugin, reader.plugin],
      { decision: owned },
    );
    await reader.mayRead(['dune', 'emma', 'lost'], ada);
    expect(denials).toEqual([
      expect.objectContaining({
        pluginId: 'reader',
        credentials: ada,
        resourceRefs: ['emma', 'lost'],
      }),
    ]);
  });

  it('keeps the interface for other processes, closed to people', async () => {
    const { origin } = await start([createLibrary(books).plugin]);
    const path = '/api/library/.well-known/backstage/permissions';
    const apply = (headers: Record<string, string>) =>
      fetch(`${origin}${path}/apply-conditions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          items: [{ id: '1', resourceRef: 'dune', ...owned }],
        }),
      });
    const service = await apply({
      authorization: mockCredentials.service.header(),
    });
    expect(await service.json()).toEqual({
      items: [{ id: '1', result: ALLOW }],
    });
    const person = await apply({
      authorization: mockCredentials.user.header(),
    });
    expect(person.status).toBe(403);
    const metadata = await fetch(`${origin}${path}/metadata`, {
      headers: { authorization: mockCredentials.service.header() },
    });
    expect(await metadata.json()).toMatchObject({
      permissions: [{ name: 'library.book.read' }, { name: 'library.open' }],
      rules: [{ name: 'IS_OWNER', resourceType: 'book' }],
    });
  });
});
