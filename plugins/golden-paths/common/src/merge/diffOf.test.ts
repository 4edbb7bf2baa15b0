import { diffOf } from './diffOf';

describe('diffOf', () => {
  it('is a unified diff with the places of the file', () => {
    expect(
      diffOf({
        path: 'README.md',
        before: Buffer.from('a\nb\n'),
        after: Buffer.from('a\nc\n'),
      }),
    ).toBe('--- a/README.md\n+++ b/README.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n');
  });

  it('names no place for a file that is added or removed', () => {
    const content = Buffer.from('a\n');
    expect(diffOf({ path: 'x', before: undefined, after: content })).toContain(
      '--- /dev/null\n+++ b/x\n',
    );
    expect(diffOf({ path: 'x', before: content, after: undefined })).toContain(
      '--- a/x\n+++ /dev/null\n',
    );
  });

  it('is left out for binary files and where it would be too long', () => {
    expect(
      diffOf({ path: 'x', before: undefined, after: Buffer.from([0, 1]) }),
    ).toBeUndefined();
    expect(
      diffOf({
        path: 'x',
        before: undefined,
        after: Buffer.from('line\n'.repeat(100_000)),
      }),
    ).toBeUndefined();
  });
});
