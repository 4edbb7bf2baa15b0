import { planCommits } from './planCommits';

const aCommit = (paths: string[]) => ({
  message: paths.join(),
  author: { name: 'Ada', email: 'ada@acme.example' },
  date: '2025-01-01T00:00:00Z',
  paths,
});

const plan = (files: string[], ...paths: string[][]) =>
  planCommits(files, paths.map(aCommit)).map(commit => commit.files);

describe('planCommits', () => {
  it('gives a file to the first commit that names it', () => {
    expect(plan(['a', 'b', 'c'], ['b'], ['a', 'b'], ['c'])).toEqual([
      ['b'],
      ['a'],
      ['c'],
    ]);
  });

  it('gives what nobody names to the last commit', () => {
    expect(plan(['a', 'b'], ['a'], ['z'])).toEqual([['a'], ['b']]);
  });

  it('leaves out commits without files', () => {
    expect(plan(['a'], ['a'], ['a'], ['z'])).toEqual([['a']]);
  });

  it.each([
    ['*', 'a', true],
    ['*', 'a/b', false],
    ['**', 'a/b', true],
    ['src/**', 'src/a/b', true],
    ['src/**', 'src', false],
    ['.github/**', '.github/workflows/ci.yml', true],
    ['*', '.gitignore', true],
    ['#a', '#a', true],
    ['!a', '!a', true],
    ['a', 'b/a', false],
  ])('%p names %p: %p', (glob, file, named) => {
    const [first] = plan([file], [glob], ['rest']);
    const planned = planCommits([file], [aCommit([glob]), aCommit(['rest'])]);
    expect(first).toEqual([file]);
    expect(planned[0].message === glob).toBe(named);
  });
});
