import { parseYaml } from './parseYaml';

describe('parseYaml', () => {
  it('reads YAML 1.1 as MkDocs does', () => {
    const { value } = parseYaml('a: yes\nb: off\nc: 0o7\nc: 2\n', 'f.yml');
    expect(value).toEqual({ a: true, b: false, c: 2 });
  });

  it('knows the lines of its keys', () => {
    const yaml = parseYaml('# comment\na: 1\n\nb:\n  a: 2\n', 'f.yml');
    expect([yaml.lineOf('a'), yaml.lineOf('b'), yaml.lineOf('x')]).toEqual([
      2,
      4,
      undefined,
    ]);
  });

  it.each([
    ['no YAML', 'a: [1', /^f\.yml:\d+: this is not YAML/],
    ['brackets without end', '['.repeat(50_000), /nested more than 200 deep/],
    ['lists in lists', `${'- '.repeat(50_000)}a`, /nested more than 200 deep/],
    [
      'a very large file',
      `a: ${'x'.repeat(1_000_001)}`,
      /the limit is 1000000/,
    ],
    [
      'aliases that multiply',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...'bcdefghij'
          .split('')
          .map(
            (name, index) =>
              `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`,
          ),
      ].join('\n'),
      /refused: .*Excessive alias count/,
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseYaml(text, 'f.yml')).toThrow(message);
  });

  it.each([
    ['a: !!python/name:os.system', "'a'"],
    ['a:\n  b: !!python/object/apply:os.system [ls]', "'a.b'"],
    ['a: !!python/object/new:subprocess.Popen [ls]', "'a'"],
    ['a: !custom x', '!custom'],
  ])('refuses the tag in %j and names its key', (text, name) => {
    expect(() => parseYaml(text, 'mkdocs.yml')).toThrow(name);
    expect(() => parseYaml(text, 'mkdocs.yml')).toThrow(/^mkdocs\.yml:\d: /);
  });

  it('maps the functions that configurations commonly name', () => {
    const { value } = parseYaml(
      [
        'a: !!python/name:material.extensions.emoji.twemoji',
        "b: !!python/name:pymdownx.superfences.fence_code_format ''",
        'c: !!python/object/apply:pymdownx.slugs.slugify',
        '  kwds: {case: lower}',
        'd: !relative $docs_dir',
      ].join('\n'),
      'mkdocs.yml',
    );
    expect(value).toEqual({
      a: 'material.extensions.emoji.twemoji',
      b: 'pymdownx.superfences.fence_code_format',
      c: { kwds: { case: 'lower' }, object: 'pymdownx.slugs.slugify' },
      d: '$docs_dir',
    });
  });

  it('never reads a variable of the environment', () => {
    process.env.DOCS_TEST_SECRET = 'secret';
    const { value, notes } = parseYaml(
      'a: !ENV DOCS_TEST_SECRET\nb: !ENV [DOCS_TEST_SECRET, other]\n',
      'mkdocs.yml',
    );
    expect(value).toEqual({ a: null, b: 'other' });
    expect(notes.map(({ line }) => line)).toEqual([1, 2]);
    delete process.env.DOCS_TEST_SECRET;
  });
});
