import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readDocsDir, readSiteFile } from './readDocsDir';

describe('readDocsDir', () => {
  it.each([
    ['site_name: A', 'docs'],
    ['docs_dir: handbook', 'handbook'],
    ["site_name: A\r\ndocs_dir: 'hand book' # pages\r\n", 'hand book'],
    ['docs_dir: "./a/b/"', 'a/b'],
    ['extra:\n  docs_dir: other', 'docs'],
    ['docs_dir:', 'docs'],
    ['docs_dir: a#b', 'a#b'],
  ])('finds in %p the folder %p', (text, folder) => {
    expect(readDocsDir(text)).toBe(folder);
  });
});

describe('readSiteFile', () => {
  const directory = createMockDirectory();
  beforeEach(() => directory.clear());

  it('prefers mkdocs.yaml', async () => {
    directory.setContent({ 'mkdocs.yml': 'a: 1', 'mkdocs.yaml': 'b: 1' });
    await expect(readSiteFile(directory.path)).resolves.toEqual({
      name: 'mkdocs.yaml',
      text: 'b: 1',
    });
  });

  it('follows no link and reads no folder', async () => {
    directory.setContent({ 'other.yml': 'a: 1' });
    await symlink(
      directory.resolve('other.yml'),
      directory.resolve('mkdocs.yml'),
    );
    await mkdir(directory.resolve('mkdocs.yaml'));
    await expect(readSiteFile(directory.path)).resolves.toBeUndefined();
  });

  it('leaves what is too large to the build, which says so', async () => {
    await writeFile(directory.resolve('mkdocs.yml'), 'x'.repeat(1_000_001));
    await expect(readSiteFile(directory.path)).resolves.toBeUndefined();
  });
});
