import { asDiff } from './asDiff';
import { wordsOf } from './wordsOf';

it.each([
  ['databaseName', 'Database name'],
  ['database_name', 'Database name'],
  ['repoURL', 'Repo URL'],
  ['HTTPPort', 'HTTP port'],
  ['size', 'Size'],
])('makes words of %s', (name, words) => {
  expect(wordsOf(name)).toBe(words);
});

describe('asDiff', () => {
  it('makes a diff of the content of an added file', () => {
    expect(asDiff('added', 'one\ntwo\n')).toBe('@@ -0,0 +1,2 @@\n+one\n+two');
  });

  it('leaves diffs alone', () => {
    const diff = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-one\n+two\n';
    expect(asDiff('added', diff)).toBe(diff);
    expect(asDiff('changed', 'one\n')).toBe('one\n');
  });
});
