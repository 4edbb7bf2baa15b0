import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DocsRefresher } from './DocsRefresher';

function anEntity(name: string, repository = name): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/source-location': `url:https://github.com/acme/${repository}/tree/main/`,
      },
    },
  };
}

function setup(entities: Entity[], published: string[] = []) {
  const built: string[] = [];
  const logger = mockServices.logger.mock();
  let atOnce = 0;
  let most = 0;
  const refresher = new DocsRefresher({
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    logger,
    concurrency: 2,
    builder: {
      isPublished: async ({ metadata }) => published.includes(metadata.name),
      build: async ({ metadata }) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise(setImmediate);
        atOnce -= 1;
        built.push(metadata.name);
        if (metadata.name === 'broken') {
          throw new Error('mkdocs.yml:1: not YAML');
        }
        return true;
      },
    },
  });
  return { refresher, built, logger, most: () => most };
}

const withoutDocs: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'silent' },
};

describe('DocsRefresher', () => {
  it('asks every source, a few at a time, and none without docs', async () => {
    const names = Array.from({ length: 250 }, (_, at) => `s${at}`);
    const { refresher, built, most } = setup([
      ...names.map(name => anEntity(name)),
      withoutDocs,
    ]);
    await refresher.refreshAll();
    expect(built.sort()).toEqual(names.sort());
    expect(most()).toBe(2);
  });

  it('builds what is missing', async () => {
    const { refresher, built } = setup([anEntity('a'), anEntity('b')], ['a']);
    await refresher.buildMissing();
    expect(built).toEqual(['b']);
  });

  it('builds what comes from a repository, and names those nobody knows', async () => {
    const { refresher, built } = setup([
      anEntity('shop'),
      anEntity('shop-api', 'shop'),
      anEntity('other'),
      {
        ...anEntity('wrong'),
        metadata: {
          name: 'wrong',
          annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
        },
      },
    ]);
    await expect(
      refresher.refreshRepositories([
        'https://github.com/acme/shop',
        'https://github.com/acme/unknown',
      ]),
    ).resolves.toEqual(['https://github.com/acme/unknown']);
    expect(built.sort()).toEqual(['shop', 'shop-api']);
  });

  it('goes on after docs that cannot be built', async () => {
    const { refresher, built, logger } = setup([
      anEntity('broken'),
      anEntity('fine'),
    ]);
    await refresher.refreshAll();
    expect(built).toContain('fine');
    expect(logger.warn).toHaveBeenCalledWith(
      'The docs of component:default/broken could not be built: mkdocs.yml:1: not YAML',
    );
  });

  it('stops when it is told to', async () => {
    const { refresher, built } = setup([anEntity('a'), anEntity('b')]);
    await refresher.refreshAll(AbortSignal.abort());
    expect(built).toEqual([]);
  });
});
