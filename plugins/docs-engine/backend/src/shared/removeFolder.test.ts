import { access, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { removeFolder } from './removeFolder';

describe('removeFolder', () => {
  const root = createMockDirectory();

  it('removes a folder with everything in it and nothing else', async () => {
    root.setContent({
      'site/index.html': 'start',
      'site/deep/er/index.html': 'page',
      'site/empty': {},
      'other/index.html': 'stays',
    });
    await symlink(root.resolve('other'), root.resolve('site/link'));

    await removeFolder(root.resolve('site'));

    expect(root.content()).toEqual({ other: { 'index.html': 'stays' } });
  });

  it('is content when there is no such folder', async () => {
    const missing = join(root.path, 'missing');
    await expect(removeFolder(missing)).resolves.toBeUndefined();
    await expect(access(missing)).rejects.toThrow('ENOENT');
  });
});
