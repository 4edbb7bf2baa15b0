import { PatchParser } from './PatchParser';

const PATCH = `diff --git a/a.ts b/a.ts
index 1..2 100644
--- a/a.ts
+++ b/a.ts
@@ -1,3 +1,3 @@
 first
-old
+new
 last
@@ -10 +10,2 @@ function sell() {
-ten
+TEN
+--- not a header
\\ No newline at end of file
diff --git a/b.png b/b.png
Binary files a/b.png and b/b.png differ
diff --git a/c.md b/c.md
new file mode 100644
--- /dev/null
+++ b/c.md
@@ -0,0 +1 @@
+diff --git a/x b/x`;

function parse(limits = { linesPerFile: 100, lines: 100 }) {
  const parser = new PatchParser(limits);
  PATCH.split('\n').forEach(line => parser.read(line));
  return parser;
}

describe('PatchParser', () => {
  it('numbers lines as they were and as they are', () => {
    const [file] = parse().sections;
    expect(file[0].lines).toEqual([
      { type: 'context', before: 1, after: 1, text: 'first' },
      { type: 'removed', before: 2, text: 'old' },
      { type: 'added', after: 2, text: 'new' },
      { type: 'context', before: 3, after: 3, text: 'last' },
    ]);
    expect(file[1]).toEqual({
      heading: 'function sell() {',
      lines: [
        { type: 'removed', before: 10, text: 'ten' },
        { type: 'added', after: 10, text: 'TEN' },
        { type: 'added', after: 11, text: '--- not a header' },
      ],
    });
  });

  it('takes content that looks like a patch for content', () => {
    const { sections } = parse();
    expect(sections).toHaveLength(3);
    expect(sections[1]).toEqual([]);
    expect(sections[2][0].lines[0].text).toBe('diff --git a/x b/x');
  });

  it('keeps a bounded part of each file, and of all', () => {
    const short = parse({ linesPerFile: 2, lines: 100 });
    expect(short.sections[0].flatMap(hunk => hunk.lines)).toHaveLength(2);
    expect(short.sections[2].flatMap(hunk => hunk.lines)).toHaveLength(1);
    const full = parse({ linesPerFile: 100, lines: 3 });
    expect(full.isFull).toBe(true);
    expect(full.sections[2].flatMap(hunk => hunk.lines)).toEqual([]);
  });

  it('cuts a line that is too long for a page', () => {
    const parser = new PatchParser({ linesPerFile: 9, lines: 9 });
    ['diff --git a/a b/a', '@@ -0,0 +1 @@', `+${'x'.repeat(9_999)}`].forEach(
      line => parser.read(line),
    );
    expect(parser.sections[0][0].lines[0].text).toHaveLength(2_000);
  });
});
