import { createMockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { PublisherBase } from '@backstage/plugin-techdocs-node';
import { AnnouncingPublisher, PublishedDocs } from './AnnouncingPublisher';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
};
const name = { namespace: 'default', kind: 'component', name: 'shop' };

describe('AnnouncingPublisher', () => {
  const built = createMockDirectory();

  function setup(inner: Partial<PublisherBase>, generator?: string) {
    const announced: PublishedDocs[] = [];
    const publisher = new AnnouncingPublisher({
      inner: inner as PublisherBase,
      generator,
      announce: async published => {
        announced.push(published);
      },
    });
    return { publisher, announced };
  }

  it('announces what was published, with its revision', async () => {
    built.setContent({ 'techdocs_metadata.json': '{"etag":"a1"}' });
    const { publisher, announced } = setup({
      publish: async () => ({ objects: ['x'] }),
    });
    await expect(
      publisher.publish({ entity, directory: built.path }),
    ).resolves.toEqual({ objects: ['x'] });
    expect(announced).toEqual([
      { entityRef: 'component:default/shop', etag: 'a1' },
    ]);
  });

  it('announces nothing that could not be published', async () => {
    built.clear();
    const { publisher, announced } = setup({
      publish: async () => {
        throw new Error('disk full');
      },
    });
    await expect(
      publisher.publish({ entity, directory: built.path }),
    ).rejects.toThrow('disk full');
    expect(announced).toEqual([]);
  });

  it.each([
    ['callboard 1', 'callboard 1', 'a1'],
    ['callboard 1', 'callboard 2', undefined],
    ['callboard 1', undefined, undefined],
    [undefined, undefined, 'a1'],
  ])(
    'a site made by %p is current for %p: %p',
    async (generator, now, expected) => {
      const metadata = {
        site_name: 'Shop',
        site_description: '',
        build_timestamp: 1,
        etag: 'a1',
        ...(generator && { generator }),
      };
      const { publisher } = setup(
        { fetchTechDocsMetadata: async () => metadata },
        now,
      );
      const { site_name, etag } = await publisher.fetchTechDocsMetadata(name);
      expect({ site_name, etag }).toEqual({
        site_name: 'Shop',
        etag: expected,
      });
    },
  );

  it('hands everything else on', async () => {
    const handler = () => {};
    const { publisher } = setup({
      getReadiness: async () => ({ isAvailable: true }),
      hasDocsBeenGenerated: async () => true,
      docsRouter: () => handler,
    });
    await expect(publisher.getReadiness()).resolves.toEqual({
      isAvailable: true,
    });
    await expect(publisher.hasDocsBeenGenerated(entity)).resolves.toBe(true);
    expect(publisher.docsRouter()).toBe(handler);
  });
});
