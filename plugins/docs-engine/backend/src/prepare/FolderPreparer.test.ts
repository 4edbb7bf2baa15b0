import { createMockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { PreparerBase } from '@backstage/plugin-techdocs-node';
import { FolderPreparer } from './FolderPreparer';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
};

describe('FolderPreparer', () => {
  const directory = createMockDirectory();
  beforeEach(() => directory.setContent({ 'docs/index.md': '# A' }));

  function preparer(etag: string): PreparerBase {
    return new FolderPreparer({
      shouldCleanPreparedDirectory: () => false,
      prepare: async () => ({ preparedDir: directory.path, etag }),
    });
  }

  it('gives a folder a revision', async () => {
    const { preparedDir, etag } = await preparer('').prepare(entity);
    expect(preparedDir).toBe(directory.path);
    expect(etag).toMatch(/^[0-9a-f]{32}$/);
  });

  it('says when the folder did not change', async () => {
    const { etag } = await preparer('').prepare(entity);
    await expect(preparer('').prepare(entity, { etag })).rejects.toThrow(
      'did not change',
    );
    directory.addContent({ 'docs/more.md': '# B' });
    await expect(preparer('').prepare(entity, { etag })).resolves.toMatchObject(
      { etag: expect.not.stringMatching(etag) },
    );
  });

  it('keeps the revision of a repository', async () => {
    await expect(preparer('a1b2').prepare(entity)).resolves.toMatchObject({
      etag: 'a1b2',
    });
    expect(preparer('').shouldCleanPreparedDirectory()).toBe(false);
  });
});
