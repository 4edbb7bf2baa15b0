import { parseUnifiedDiff } from './parseUnifiedDiff';

const changed = `--- a/Dockerfile
+++ b/Dockerfile
@@ -1,3 +1,3 @@
 FROM node
-RUN npm ci
+RUN yarn --immutable
 CMD node .
@@ -20 +20,2 @@ stage two
 USER node
+-- a line that looks like a header
\\ No newline at end of file
`;

describe('parseUnifiedDiff', () => {
  it('numbers the lines of each hunk on both sides', () => {
    const [first, second] = parseUnifiedDiff(changed);
    expect(first.lines).toEqual([
      { type: 'context', text: 'FROM node', before: 1, after: 1 },
      { type: 'removed', text: 'RUN npm ci', before: 2 },
      { type: 'added', text: 'RUN yarn --immutable', after: 2 },
      { type: 'context', text: 'CMD node .', before: 3, after: 3 },
    ]);
    expect(second).toEqual({
      heading: 'stage two',
      lines: [
        { type: 'context', text: 'USER node', before: 20, after: 20 },
        {
          type: 'added',
          text: '-- a line that looks like a header',
          after: 21,
        },
      ],
    });
  });

  it('takes lines that look like headers for what they are', () => {
    const [hunk] = parseUnifiedDiff(
      '--- a\n+++ b\n@@ -1,2 +1,2 @@\n--- old\n+++ new\n same\n',
    );
    expect(hunk.lines).toEqual([
      { type: 'removed', text: '-- old', before: 1 },
      { type: 'added', text: '++ new', after: 1 },
      { type: 'context', text: 'same', before: 2, after: 2 },
    ]);
  });

  it('marks what stands between the markers of a conflict', () => {
    const [hunk] = parseUnifiedDiff(
      [
        '@@ -1,2 +1,6 @@',
        ' one',
        '+<<<<<<< service',
        ' two',
        '+=======',
        '+zwei',
        '+>>>>>>> template v2',
      ].join('\n'),
    );
    expect(hunk.lines.map(({ conflict }) => conflict === true)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('goes on where a header counts more lines than there are', () => {
    const hunks = parseUnifiedDiff('@@ -1,9 +1,9 @@\n a\n@@ -20 +20 @@\n b\n');
    expect(hunks.map(({ lines }) => lines)).toEqual([
      [{ type: 'context', text: 'a', before: 1, after: 1 }],
      [{ type: 'context', text: 'b', before: 20, after: 20 }],
    ]);
  });

  it('finds nothing in text that is no diff', () => {
    expect(parseUnifiedDiff('hello\n')).toEqual([]);
    expect(parseUnifiedDiff('')).toEqual([]);
  });
});
