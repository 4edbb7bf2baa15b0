import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { RepositoryStore } from '../repositories/RepositoryStore';
import { registerRepositories } from './repositoryPermissions';
import { OwnedRepository, RepositoryOwners } from './RepositoryOwners';

const anEntity = (name: string, owner: string, source: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: { 'backstage.io/source-location': `url:${source}` },
  },
  relations: [
    { type: 'ownedBy', targetRef: owner },
    { type: 'dependsOn', targetRef: 'group:default/others' },
  ],
});

describe('the permission on repositories', () => {
  let dataDir: string;
  let read: (refs: string[]) => Promise<(OwnedRepository | undefined)[]>;
  let isOwner: (repository: OwnedRepository, owners: string[]) => boolean;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'forge-'));
    const repositories = new RepositoryStore({
      dataDir,
      organizations: ['acme'],
    });
    await repositories.create({ org: 'acme', name: 'web' });
    await repositories.create({ org: 'acme', name: 'bare' });
    const web = 'http://forge.test/acme/web/src/branch/main/';
    const owners = new RepositoryOwners({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          anEntity('shop', 'group:default/checkout', web),
          anEntity('basket', 'group:default/checkout', web),
          anEntity('mail', 'user:default/ada', web),
          anEntity('other', 'group:default/eve', `${web}sub/`),
        ],
      }),
      repositories,
      baseUrl: 'http://forge.test',
    });
    type Registration = Parameters<
      PermissionsRegistryService['addResourceType']
    >[0];
    const registered: Registration[] = [];
    const registry = mockServices.permissionsRegistry.mock({
      addResourceType: type => {
        registered.push(type as unknown as Registration);
      },
    });
    registerRepositories(registry, owners);
    const [{ getResources, rules }] = registered;
    read = refs => getResources?.(refs) as ReturnType<typeof read>;
    isOwner = (repository, names) =>
      rules[0].apply(repository, { owners: names });
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it('knows the owners of what lives in a repository', async () => {
    await expect(read(['acme/web', 'acme/bare'])).resolves.toEqual([
      { owners: ['group:default/checkout', 'user:default/ada'] },
      { owners: [] },
    ]);
  });

  it.each(['acme/none', 'eve/web', 'acme', '../../etc', ''])(
    'knows no repository %p',
    async ref => {
      await expect(read([ref])).resolves.toEqual([undefined]);
    },
  );

  it('takes one of several owners for an owner', () => {
    const repository = { owners: ['group:default/checkout'] };
    expect(isOwner(repository, ['user:default/a', ...repository.owners])).toBe(
      true,
    );
    expect(isOwner(repository, ['user:default/a'])).toBe(false);
    expect(isOwner({ owners: [] }, [])).toBe(false);
  });
});
