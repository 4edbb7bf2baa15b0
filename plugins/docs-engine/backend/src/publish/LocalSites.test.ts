import { symlink } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { Publisher } from '@backstage/plugin-techdocs-node';
import { LocalSites } from './LocalSites';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Shop' },
};

describe('LocalSites', () => {
  const sites = createMockDirectory();
  const built = createMockDirectory();
  beforeEach(() => {
    sites.clear();
    built.setContent({
      'index.html': 'one',
      'old/index.html': 'old',
      'techdocs_metadata.json': '{"site_name":"Shop","etag":"1"}',
    });
  });

  async function publisher(options: { legacyPathCasing?: boolean } = {}) {
    const discovery = mockServices.discovery();
    const config = new ConfigReader({
      techdocs: { publisher: { local: { publishDirectory: sites.path } } },
    });
    return new LocalSites({
      stock: await Publisher.fromConfig(config, {
        logger: mockServices.logger.mock(),
        discovery,
      }),
      discovery,
      root: sites.path,
      legacyPathCasing: options.legacyPathCasing ?? false,
    });
  }

  it('publishes where the stock publisher reads', async () => {
    const local = await publisher();
    await expect(local.hasDocsBeenGenerated(entity)).resolves.toBe(false);
    const published = await local.publish({ entity, directory: built.path });
    expect(published?.objects?.sort()).toEqual([
      'default/component/shop/index.html',
      'default/component/shop/old/index.html',
      'default/component/shop/techdocs_metadata.json',
    ]);
    await expect(local.hasDocsBeenGenerated(entity)).resolves.toBe(true);
    await expect(
      local.fetchTechDocsMetadata({
        namespace: 'default',
        kind: 'component',
        name: 'shop',
      }),
    ).resolves.toEqual({ site_name: 'Shop', etag: '1' });
  });

  it('takes away the pages that the source does not have any more', async () => {
    const local = await publisher();
    await local.publish({ entity, directory: built.path });
    built.setContent({ 'index.html': 'two', 'new/index.html': 'new' });
    const published = await local.publish({ entity, directory: built.path });
    expect(sites.content()).toEqual({
      default: {
        component: {
          shop: { 'index.html': 'two', new: { 'index.html': 'new' } },
        },
      },
      '.staging': {},
    });
    // The cache has to forget the removed page as well.
    expect(published?.objects).toContain(
      'default/component/shop/old/index.html',
    );
  });

  it('keeps the site that is there when the new one is refused', async () => {
    const local = await publisher();
    await local.publish({ entity, directory: built.path });
    built.setContent({ 'index.html': 'two' });
    await symlink('/etc/passwd', built.resolve('secrets.txt'));
    await expect(
      local.publish({ entity, directory: built.path }),
    ).rejects.toThrow('secrets.txt of the site is a symbolic link');
    await expect(local.hasDocsBeenGenerated(entity)).resolves.toBe(true);
  });

  it('refuses an entity whose name leaves the folder', async () => {
    const local = await publisher();
    const metadata = { name: '../../elsewhere' };
    await expect(
      local.publish({ entity: { ...entity, metadata }, directory: built.path }),
    ).rejects.toThrow('not allowed');
  });

  it('sweeps up what a crash left', async () => {
    sites.setContent({ '.staging': { half: { 'index.html': 'x' } } });
    const local = await publisher();
    await expect(local.getReadiness()).resolves.toEqual({ isAvailable: true });
    expect(sites.content()).toEqual({});
  });

  it('keeps the case of an entity when that is configured', async () => {
    const local = await publisher({ legacyPathCasing: true });
    await local.publish({ entity, directory: built.path });
    expect(Object.keys(sites.content() as object)).toContain('default');
    expect(sites.content()).toMatchObject({
      default: { Component: { Shop: { 'index.html': 'one' } } },
    });
  });
});
