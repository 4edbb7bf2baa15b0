import { rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { fingerprintFolder } from './fingerprintFolder';

describe('fingerprintFolder', () => {
  const directory = createMockDirectory();
  beforeEach(() =>
    directory.setContent({
      'mkdocs.yml':
        'site_name: A\nnav:\n  - Cart: "!include ./cart/mkdocs.yml"',
      'README.md': 'Hi',
      'docs/index.md': '# A',
      'docs/guide/start.md': '# Start',
      'cart/mkdocs.yml': 'docs_dir: pages',
      'cart/pages/index.md': '# Cart',
      'src/main.ts': 'code()',
    }),
  );
  const fingerprint = () => fingerprintFolder(directory.path);

  it('stays the same while nothing changes', async () => {
    expect(await fingerprint()).toBe(await fingerprint());
    expect(await fingerprint()).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    'mkdocs.yml',
    'README.md',
    'docs/index.md',
    'docs/guide/start.md',
    'docs/new.png',
    'cart/pages/index.md',
  ])('changes with %s', async path => {
    const before = await fingerprint();
    await writeFile(directory.resolve(path), 'docs_dir: docs # changed');
    expect(await fingerprint()).not.toBe(before);
  });

  it('changes when a page goes away', async () => {
    const before = await fingerprint();
    await rm(directory.resolve('docs/guide/start.md'));
    expect(await fingerprint()).not.toBe(before);
  });

  it('changes with the time of a page of the same size', async () => {
    const before = await fingerprint();
    await utimes(directory.resolve('docs/index.md'), 1, 1);
    expect(await fingerprint()).not.toBe(before);
  });

  it('does not look at the code around the docs', async () => {
    const before = await fingerprint();
    await writeFile(directory.resolve('src/main.ts'), 'other()');
    expect(await fingerprint()).toBe(before);
  });

  it('never leaves the folder', async () => {
    await symlink('/', directory.resolve('docs/everything'));
    await writeFile(
      directory.resolve('mkdocs.yml'),
      'docs_dir: ../..\nnav:\n  - "!include ../../other/mkdocs.yml"\n  - "!include mkdocs.yml"',
    );
    expect(await fingerprint()).toMatch(/^[0-9a-f]{32}$/);
  });

  it('has an answer for a folder that is not there', async () => {
    expect(await fingerprintFolder(directory.resolve('none'))).toMatch(
      /^[0-9a-f]{32}$/,
    );
  });
});
