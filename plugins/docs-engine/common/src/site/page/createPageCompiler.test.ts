import { compileSite } from '../__testUtils__/compileSite';

const compile = (text: string, more: Record<string, string> = {}) =>
  compileSite({ 'docs/index.md': text, ...more });

describe('createPageCompiler', () => {
  it('rewrites links and remembers where they lead', () => {
    const { body } = compile('[a](a.md#x) ![i](i.png) [no](no.md)', {
      'docs/a.md': '# A',
      'docs/i.png': '',
    });
    const { html, dependencies } = body('index.md');
    expect(html).toContain('href="a/#x"');
    expect(html).toContain('src="i.png"');
    expect(dependencies.links).toEqual(['a.md', 'i.png', 'no.md']);
  });

  it('names file and line of a broken link, also behind front matter', () => {
    const { body } = compile(
      '---\ntitle: T\n---\n\nno.md is text\n\n[a](no.md)\n\n![i](no.png)\n',
    );
    expect(body('index.md').warnings).toEqual([
      {
        file: 'docs/index.md',
        line: 7,
        message: "the link 'no.md' leads to 'no.md', which does not exist.",
      },
      {
        file: 'docs/index.md',
        line: 9,
        message: "the image 'no.png' leads to 'no.png', which does not exist.",
      },
    ]);
  });

  it.each([
    ['[x](javascript:alert(1))', 'javascript:'],
    ['[x](file:///etc/passwd)', 'file:'],
    ['[x](data:text/html,<b>)', 'data:'],
    ['![x](file:///etc/passwd)', 'file:'],
    ['[x][r]\n\n[r]: javascript:alert(1)', 'javascript:'],
    ['<a href="javascript:alert(1)">x</a>', 'javascript:'],
  ])('takes the target out of %j and says so', (text, scheme) => {
    const { html, warnings } = compile(`# T\n\n${text}\n`).body('index.md');
    expect(html).not.toContain(scheme);
    expect(warnings[0]).toMatchObject({ file: 'docs/index.md' });
    expect(warnings[0].line).toBeGreaterThanOrEqual(3);
    expect(warnings[0].message).toContain(scheme);
  });

  it('takes scripts and handlers out of raw HTML, with their line', () => {
    const { html, warnings } = compile(
      '# T\n\n<p onclick="x()">a</p>\n\n<script>alert(1)</script>\n\nb\n',
    ).body('index.md');
    expect(html).toContain('<p>a</p>');
    expect(html).not.toContain('script');
    expect(warnings.map(({ line }) => line)).toEqual([3, 5]);
  });

  it.each([
    ['---\ntitle: Meta\n---\n# H\n', 'Meta'],
    ['# Head *em* `c`\n\ntext', 'Head em c'],
    ['Setext\n======\n', 'Setext'],
    ['text\n\n# Late\n', 'Home'],
    ['## Two\n', 'Home'],
  ])('finds the title of %j', (text, title) => {
    expect(compile(text).body('index.md').title).toBe(title);
  });

  it.each([
    ['# Head *em* {#x}\n', 'Head *em* {#x}'],
    ['# Closed ##\n', 'Closed ##'],
    ['\n\n#  Index  title\n', 'Index  title'],
    ['#\tTab\n', 'Some page name'],
    ['Setext\n======\n', 'Some page name'],
  ])('finds the title of %j as MkDocs 1.4 does', (text, title) => {
    const { body } = compileSite({
      'mkdocs.yml': 'site_name: A\nplugins: [search]\n',
      'docs/some-page_name.md': text,
    });
    expect(body('some-page_name.md').title).toBe(title);
  });

  it('prefers the title of the navigation', () => {
    const { body } = compileSite({
      'mkdocs.yml': 'site_name: A\nnav:\n  - Nav: index.md\n',
      'docs/index.md': '# Own\n',
    });
    expect(body('index.md').title).toBe('Nav');
  });

  it('reads carriage returns and a byte order mark', () => {
    const { body } = compile('\ufeff# A\r\n\r\ntext\r\n');
    expect(body('index.md').html).toContain('<p>text</p>');
    expect(body('index.md').title).toBe('A');
  });

  it('tells of a page only the first two hundred problems', () => {
    const text = Array.from({ length: 500 }, (_, n) => `[a](n${n}.md)\n`).join(
      '\n',
    );
    expect(compile(text).body('index.md').warnings).toHaveLength(200);
  });
});
