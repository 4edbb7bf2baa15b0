import { forgePath, pathSteps, pullRequestPath } from './forgePaths';

const repository = { org: 'acme', name: 'web' };

describe('forgePath', () => {
  it('of a repository has no ref', () => {
    expect(forgePath('/forge', { repository })).toBe('/forge/acme/web');
    expect(forgePath('/forge', { repository, view: 'tree' })).toBe(
      '/forge/acme/web',
    );
  });

  it.each([
    ['main', '', '/forge/acme/web/tree/main'],
    ['main', 'src/a.ts', '/forge/acme/web/tree/main/src/a.ts'],
    ['feature/x', 'src/', '/forge/acme/web/tree/feature%2Fx/src'],
    ['main', 'a b/c#d?.ts', '/forge/acme/web/tree/main/a%20b/c%23d%3F.ts'],
    ['main', '100%/ü', '/forge/acme/web/tree/main/100%25/%C3%BC'],
  ])('of %p and %p is %p', (ref, path, expected) => {
    expect(forgePath('/forge', { repository, view: 'tree', ref, path })).toBe(
      expected,
    );
  });
});

describe('pullRequestPath', () => {
  it('is below the repository', () => {
    expect(pullRequestPath('/forge', repository)).toBe('/forge/acme/web/pulls');
    expect(pullRequestPath('/forge', repository, 3)).toBe(
      '/forge/acme/web/pulls/3',
    );
  });
});

describe('pathSteps', () => {
  it('names every folder above a file', () => {
    expect(pathSteps('a/b/c.ts')).toEqual([
      { name: 'a', path: 'a' },
      { name: 'b', path: 'a/b' },
      { name: 'c.ts', path: 'a/b/c.ts' },
    ]);
  });

  it('has none at the root', () => {
    expect(pathSteps('')).toEqual([]);
  });
});
