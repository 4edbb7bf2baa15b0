import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { overlayFiles } from './overlayFiles';

describe('overlayFiles', () => {
  const directory = createMockDirectory();
  const root = directory.resolve('root');
  const from = directory.resolve('from');

  beforeEach(() =>
    directory.setContent({
      from: { 'a.md': 'new', docs: { 'b.md': 'new' }, '.git': { HEAD: 'x' } },
      root: { 'a.md': 'old' },
      outside: { 'secret.md': 'secret' },
    }),
  );

  const read = (path: string) => readFileSync(directory.resolve(path), 'utf8');

  it('copies all files but those of git itself', async () => {
    await expect(
      overlayFiles({ from, root, to: '' }, { keepExisting: false }),
    ).resolves.toEqual(['a.md', 'docs/b.md']);
    expect(read('root/a.md')).toBe('new');
    expect(existsSync(directory.resolve('root/.git'))).toBe(false);
  });

  it('leaves files alone that are there, if it shall', async () => {
    await expect(
      overlayFiles({ from, root, to: '' }, { keepExisting: true }),
    ).resolves.toEqual(['docs/b.md']);
    expect(read('root/a.md')).toBe('old');
  });

  it('leaves those alone that are named', async () => {
    const copy = (keepExisting: string[]) =>
      overlayFiles({ from, root, to: '' }, { keepExisting });
    await expect(copy(['a.md'])).resolves.toEqual(['docs/b.md']);
    await expect(copy(['docs/b.md'])).resolves.toEqual(['a.md']);
  });

  it('copies only what is named', async () => {
    await expect(
      overlayFiles(
        { from, root, to: '' },
        { keepExisting: false, only: ['docs/b.md', 'none.md'] },
      ),
    ).resolves.toEqual(['docs/b.md']);
  });

  it('puts them into a folder of the repository', async () => {
    await expect(
      overlayFiles({ from, root, to: 'a/b' }, { keepExisting: false }),
    ).resolves.toEqual(['a/b/a.md', 'a/b/docs/b.md']);
  });

  it('does not leave the repository by name', async () => {
    await expect(
      overlayFiles({ from, root, to: '../outside' }, { keepExisting: false }),
    ).rejects.toThrow(/outside/);
    expect(existsSync(directory.resolve('outside/a.md'))).toBe(false);
  });

  it('does not follow links that somebody committed', async () => {
    symlinkSync(directory.resolve('outside'), directory.resolve('root/docs'));
    await expect(
      overlayFiles({ from, root, to: '' }, { keepExisting: false }),
    ).rejects.toThrow(/outside/);

    directory.setContent({
      from: { 'a.md': 'new' },
      root: {},
      outside: { 'secret.md': 'secret' },
    });
    symlinkSync(
      directory.resolve('outside/secret.md'),
      directory.resolve('root/a.md'),
    );
    await overlayFiles({ from, root, to: '' }, { keepExisting: false });
    expect(read('outside/secret.md')).toBe('secret');
    expect(lstatSync(directory.resolve('root/a.md')).isSymbolicLink()).toBe(
      false,
    );
  });
});
