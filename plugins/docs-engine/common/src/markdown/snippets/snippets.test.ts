import { createMarkdown } from '../Markdown';
import { readScissors, readSectionMark, readTarget } from './snippetSyntax';

const files: Record<string, string> = {
  'a.md': 'alpha\nbeta\n',
  'b.md': '--8<-- "a.md"\nin b\n',
  'loop.md': '--8<-- "loop.md"\nx\n',
  'lines.txt': 'l1\nl2\nl3\nl4\n',
  'part.py':
    'one\n  # --8<-- [start:x]\n  two\n    three\n  # --8<-- [end:x]\nfour\n',
  'crlf.md': 'a\r\nb\r\n',
};

function include(text: string, options: Record<string, unknown> = {}) {
  const { html, warnings } = createMarkdown([
    { name: 'pymdownx.snippets', options },
  ]).convert(text, {
    file: 'docs/p.md',
    readSnippet: path => {
      if (path.startsWith('..')) {
        throw new Error(`the snippet '${path}' is refused.`);
      }
      return files[path];
    },
  });
  return { html, warnings };
}

describe('pymdownx.snippets', () => {
  it.each([
    ['x\n--8<-- "a.md"\ny', '<p>x\nalpha\nbeta\ny</p>'],
    ["---8<----  'a.md'", '<p>alpha\nbeta</p>'],
    ['    --8<-- "a.md"\n', '<pre><code>alpha\nbeta\n</code></pre>'],
    ['--8<-- "b.md"', '<p>alpha\nbeta\nin b</p>'],
    ['--8<-- "crlf.md"', '<p>a\nb</p>'],
    ['x\r\n--8<-- "a.md"\r\ny', '<p>x\nalpha\nbeta\ny</p>'],
    [
      '--8<--\na.md\n\nb.md\n--8<--\nx',
      '<p>alpha\nbeta</p>\n<p>alpha\nbeta\nin b\nx</p>',
    ],
    ['--8<--\n; a.md\nb.md\n--8<--', '<p>alpha\nbeta\nin b</p>'],
    ['--8<-- "; a.md"\nx', '<p>x</p>'],
    ['--8<-- "lines.txt:2:3"', '<p>l2\nl3</p>'],
    ['--8<-- "lines.txt:3"', '<p>l3\nl4</p>'],
    ['--8<-- "lines.txt::2"', '<p>l1\nl2</p>'],
    ['--8<-- "lines.txt:4:4,1:1"', '<p>l4\nl1</p>'],
    ['--8<-- "part.py"', '<p>one\n  two\n    three\nfour</p>'],
    ['--8<-- "part.py:x"', '<p>two\n    three</p>'],
  ])('includes files: %j', (text, expected) => {
    const { html, warnings } = include(text);

    expect(html).toBe(expected);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['--8<-- "a.md" x'],
    ['--8<--"a.md"'],
    ['--8<-- a.md'],
    ['x --8<-- "a.md"'],
    ['--8<-- "a.md" '],
  ])('keeps %j as text', text => {
    expect(include(text).html).toContain('8&lt;--');
  });

  it('shows its own syntax when it is escaped', () => {
    expect(include(';--8<-- "a.md"').html).toBe('<p>--8&lt;-- "a.md"</p>');
  });

  it.each([
    ['x\n\n--8<-- "no.md"\ny', 3, "the snippet 'no.md' was not found."],
    ['--8<-- "../a.md"\ny', 1, "the snippet '../a.md' is refused."],
    ['--8<-- "loop.md"\ny', 1, "the snippet 'loop.md' includes itself."],
    ['--8<-- "a.md:z"\ny', 1, "the snippet 'a.md' has no section 'z'."],
    [
      '--8<-- "https://x/y"\ny',
      1,
      "the snippet 'https://x/y' is an address; only files of the documentation are included.",
    ],
  ])('warns of %j and goes on', (text, line, message) => {
    const { html, warnings } = include(text);

    expect(warnings).toEqual([{ file: 'docs/p.md', line, message }]);
    expect(html).toContain('y</p>');
  });

  it('takes the common indentation off a section on demand', () => {
    const { html } = include('    --8<-- "part.py:x"', {
      dedent_subsections: true,
    });

    expect(html).toBe('<pre><code>two\n  three\n</code></pre>');
  });

  it('puts files at the end of each page on demand', () => {
    expect(include('x', { auto_append: ['a.md'] }).html).toBe(
      '<p>x</p>\n<p>alpha\nbeta</p>',
    );
  });

  it('bounds what a page includes', () => {
    const names = Array.from({ length: 25 }, (_unused, n) => `n${n}.md`);
    names.forEach((name, n) => {
      files[name] = `--8<-- "n${n + 1}.md"\n`.repeat(10);
    });
    const { warnings } = include('--8<-- "n0.md"\n');

    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings[0].message).toContain('at most 2000 files, 20 deep');
  });
});

describe('readScissors', () => {
  it.each([
    ['--8<--', { indent: '', escaped: false, target: undefined }],
    ['  ;-8<- "a"', { indent: '  ', escaped: true, target: 'a' }],
    ['--8<', undefined],
    ['8<--', undefined],
    ['--8<-- ', undefined],
    ['--8<-- ""', undefined],
    ['--8<-- "a\'', undefined],
  ])('reads %j', (line, expected) => {
    expect(readScissors(line)).toEqual(expected);
  });
});

describe('readTarget', () => {
  it.each([
    ['a.md', 'a.md', 0, undefined],
    ['a.md:2', 'a.md', 1, undefined],
    ['a.md:part', 'a.md', 0, 'part'],
    ['a:b/c.md', 'a:b/c.md', 0, undefined],
    ['a.md:', 'a.md:', 0, undefined],
  ])('reads %j', (text, path, ranges, section) => {
    const target = readTarget(text);

    expect(target.path).toBe(path);
    expect(target.ranges).toHaveLength(ranges);
    expect(target.section).toBe(section);
  });
});

describe('readSectionMark', () => {
  it.each([
    ['# --8<-- [start:x]', { kind: 'start', name: 'x' }],
    ['<!-- --8<-- [ end : x-1 ] -->', { kind: 'end', name: 'x-1' }],
    ['8<-- [start:x]', undefined],
    ['--8<-- [start:]', undefined],
    ['text', undefined],
  ])('reads %j', (line, expected) => {
    expect(readSectionMark(line)).toEqual(expected);
  });
});
