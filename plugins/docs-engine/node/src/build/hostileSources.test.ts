import fs from 'node:fs';
import path from 'node:path';
import { build, changed, contentOf } from '../__testUtils__/build';
import { temporaryFolder, writeFiles } from '../__testUtils__/temporaryFolder';

// A hang is a failure, a slow machine is not.
jest.setTimeout(60_000);

const SECRET = 'a-secret-outside';
const CONFIG = 'site_name: Site\n';

function yamlBomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const items = level ? Array(9).fill(`*a${level - 1}`) : Array(9).fill('x');
    return `a${level}: &a${level} [${items.join(', ')}]`;
  });
  return `${CONFIG}${levels.join('\n')}\nextra: *a11\n`;
}

function deepNav(depth: number): string {
  const levels = Array.from(
    { length: depth },
    (_, level) => `${'  '.repeat(level)}- a:`,
  );
  return `${CONFIG}nav:\n${levels.join('\n')}\n${'  '.repeat(depth)}- index.md\n`;
}

/** A former site, and a folder beside the source that must not be reached. */
function site() {
  const work = temporaryFolder({
    'secret.md': SECRET,
    'secret/index.md': SECRET,
    'source/mkdocs.yml': CONFIG,
    'source/docs/index.md': '# Good\n',
  });
  const source = path.join(work, 'source');
  const out = path.join(work, 'out');
  build({ source, out });
  return { source, out, before: contentOf(out) };
}

const all = (out: string) => Object.values(contentOf(out)).join('\n');

describe('a hostile source', () => {
  it.each<[string, RegExp, Record<string, string | Buffer>]>([
    ['a YAML bomb', /mkdocs\.yml.*refused/, { 'mkdocs.yml': yamlBomb() }],
    [
      'a navigation of 1,000 levels',
      /mkdocs\.yml: (the file has|lists and maps are nested)/,
      { 'mkdocs.yml': deepNav(1000) },
    ],
    [
      'a navigation of 300 levels',
      /mkdocs\.yml.*nested more than/,
      { 'mkdocs.yml': deepNav(300) },
    ],
    [
      'a navigation of 50 levels',
      /limits\.navDepth/,
      { 'mkdocs.yml': deepNav(50) },
    ],
    [
      'a line of 10 MB',
      /docs\/a\.md has 10000000 bytes.*limits\.pageBytes/,
      { 'docs/a.md': Buffer.alloc(10_000_000, 'x') },
    ],
    [
      'a docs folder above',
      /mkdocs\.yml:2.*docs_dir/,
      { 'mkdocs.yml': `${CONFIG}docs_dir: ../..\n` },
    ],
    [
      'an absolute docs folder',
      /mkdocs\.yml:2.*docs_dir/,
      { 'mkdocs.yml': `${CONFIG}docs_dir: /etc\n` },
    ],
    [
      'a docs folder above in disguise',
      /docs_dir/,
      { 'mkdocs.yml': `${CONFIG}docs_dir: docs/../../secret\n` },
    ],
    [
      'code in a tag',
      /mkdocs\.yml:1.*refused/,
      {
        'mkdocs.yml': 'site_name: !!python/object/apply:os.system ["id"]\n',
      },
    ],
    ['no YAML', /mkdocs\.yml/, { 'mkdocs.yml': 'site_name: [\n' }],
  ])('is refused for %s, and the site stays', (_, message, files) => {
    const { source, out, before } = site();
    writeFiles(source, files);
    expect(() => build({ source, out })).toThrow(message);
    fs.rmSync(path.join(out, '.callboard-build-test'), {
      recursive: true,
      force: true,
    });
    expect(changed(before, contentOf(out))).toEqual([]);
  });

  it.each<[string, (docs: string) => void]>([
    [
      'a folder',
      docs => fs.symlinkSync('../../secret', path.join(docs, 'out')),
    ],
    [
      'a page',
      docs => fs.symlinkSync('../../secret.md', path.join(docs, 'out.md')),
    ],
    [
      'the docs folder',
      docs => {
        fs.rmSync(docs, { recursive: true });
        fs.symlinkSync('../secret', docs);
      },
    ],
    [
      'the configuration',
      docs => {
        const file = path.join(docs, '../mkdocs.yml');
        fs.rmSync(file);
        fs.symlinkSync('../secret.md', file);
      },
    ],
  ])('is refused for a link out of it: %s', (_, link) => {
    const { source, out, before } = site();
    link(path.join(source, 'docs'));
    expect(() => build({ source, out })).toThrow(
      /(docs|mkdocs\.yml)\S* is a link that leaves the source folder/,
    );
    expect(changed(before, contentOf(out))).toEqual([]);
  });

  it.each<[string, string | Buffer, RegExp | undefined]>([
    ['5,000 nested quotes', `${'> '.repeat(5000)}deepest\n`, /deepest/],
    ['20,000 brackets', `${'['.repeat(20_000)}end\n`, /\[{9}end/],
    ['10,000 openers', `${'*a '.repeat(10_000)}end\n`, /\*a end/],
    [
      'growing runs of back-ticks',
      Array.from({ length: 400 }, (_, n) => '`'.repeat(n + 1)).join(' '),
      undefined,
    ],
    ['bytes that are no text', Buffer.from([0xff, 0, 0xfe, 10]), undefined],
    ['a long line', 'word '.repeat(200_000), /word word/],
  ])('becomes a page: %s', (_, content, shown) => {
    const { source, out } = site();
    writeFiles(source, { 'docs/a.md': content });
    expect(build({ source, out }).pages).toBe(2);
    expect(fs.readFileSync(path.join(out, 'a/index.html'), 'utf8')).toMatch(
      shown ?? /<article/,
    );
  });

  it('gets no file from outside by snippets or links, and is told', () => {
    const { source, out } = site();
    writeFiles(source, {
      'mkdocs.yml': `${CONFIG}markdown_extensions: [pymdownx.snippets]\n`,
      'docs/index.md': [
        '--8<-- "../secret.md"',
        `--8<-- "${path.dirname(source)}/secret.md"`,
        '--8<-- "%2e%2e/secret.md"',
        '[a](../../secret.md) [b](%2e%2e/%2e%2e/secret.md)',
        '[c](file:///etc/hostname) [d](javascript:alert(1))',
        '![e](../../secret/index.md)',
      ].join('\n\n'),
    });
    const { warnings } = build({ source, out });
    expect(all(out)).not.toContain(SECRET);
    expect(all(out)).not.toMatch(/href="(file|javascript):/);
    expect(new Set(warnings.map(({ file }) => file))).toEqual(
      new Set(['docs/index.md']),
    );
    expect([...new Set(warnings.map(({ line }) => line))].sort()).toEqual(
      expect.arrayContaining([1, 3, 5, 7, 9]),
    );
  });

  it('refuses a link to a device in a snippet', () => {
    const { source, out } = site();
    fs.symlinkSync('/dev/zero', path.join(source, 'zero.txt'));
    writeFiles(source, {
      'mkdocs.yml': `${CONFIG}markdown_extensions: [pymdownx.snippets]\n`,
      'docs/index.md': '# A\n\n--8<-- "zero.txt"\n',
    });
    expect(build({ source, out }).warnings).toEqual([
      expect.objectContaining({ file: 'docs/index.md', line: 3 }),
    ]);
  });
});
