import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { aCheck } from './__testUtils__/standards';
import { createStandards, Standards } from './createStandards';
import { DatabaseStandardsStore } from './DatabaseStandardsStore';

const credentials = mockCredentials.user('user:default/ada');

describe('replicas', () => {
  let schema: TestSchema;
  let stops: (() => void | Promise<void>)[];

  beforeEach(async () => {
    stops = [];
    schema = await testSchema({
      pluginId: 'scorecards',
      directory: resolvePackagePath(
        '@callboard/plugin-scorecards-backend',
        'migrations',
      ),
    });
  });
  afterEach(async () => {
    await Promise.all(stops.map(stop => stop()));
    await schema.drop();
  });

  /** A process of its own, as far as standards go: no event bus in between. */
  const start = () =>
    createStandards({
      settings: { locations: [], admins: [] },
      store: DatabaseStandardsStore.create(schema.knex),
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
      catalog: catalogServiceMock(),
      events: mockServices.events.mock({
        publish: async () => {},
        subscribe: async () => {},
      }),
      httpAuth: mockServices.httpAuth(),
      httpRouter: mockServices.httpRouter.mock(),
      lifecycle: mockServices.lifecycle.mock({
        addShutdownHook: hook => void stops.push(hook),
      }),
      logger: mockServices.logger.mock(),
      notifications: { send: async () => {} },
      permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
      permissionsRegistry: mockServices.permissionsRegistry.mock(),
      rootLifecycle: mockServices.rootLifecycle.mock({
        addStartupHook: hook => void hook(),
      }),
      urlReader: mockServices.urlReader.mock(),
    });
  const put = (replica: Standards, ...parts: Parameters<typeof aCheck>) =>
    replica.checks.put(
      { id: parts[0], definition: aCheck(...parts) },
      { credentials },
    );
  const eventually = async (isSo: () => boolean) => {
    while (!isSo()) {
      // The time of the test bounds this.
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };

  it('have in force what one of them was told', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    await put(one, 'a');
    expect(one.inForce.current().checks.has('a')).toBe(true);
    await eventually(() => other.inForce.current().checks.has('a'));

    await other.checks.remove('a', { credentials });
    await eventually(() => !one.inForce.current().checks.has('a'));
    expect(one.inForce.current().revision).toBe(
      other.inForce.current().revision,
    );
  });

  it('see a change at once where they ask for the latest', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    await put(one, 'a');
    expect((await other.inForce.latest()).checks.has('a')).toBe(true);
  });

  it('act on each change once between them', async () => {
    const replicas = await Promise.all([start(), start()]);
    const told: string[] = [];
    replicas.forEach(({ inForce }) =>
      inForce.onChange(async ({ checks }) => void told.push(...checks)),
    );
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      ids.map((id, index) => put(replicas[index % replicas.length], id)),
    );
    await eventually(() => told.length >= ids.length);
    expect(told.sort()).toEqual(ids);
  });

  it('act on a change that the one which took it could not', async () => {
    const dying = await start();
    const stopDying = stops.splice(0);
    const other = await start();
    dying.inForce.onChange(() => Promise.reject(new Error('shutting down')));
    const told: string[] = [];
    let filesAsked = 0;
    other.inForce.onChange(async ({ checks }) => void told.push(...checks));
    other.onFilesChange(async () => void filesAsked++);
    await put(dying, 'a', { files: [{ name: 'readme', path: 'README.md' }] });
    await Promise.all(stopDying.map(stop => stop()));
    await eventually(() => told.length > 0 && filesAsked > 0);
    expect(told).toEqual(['a']);
  });
});
