import { symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { generate } from './__testUtils__/generate';

/* Each check of the stock generator has its counterpart here, in its order. */
describe('the checks of the input', () => {
  const input = createMockDirectory();
  const output = createMockDirectory();
  const outside = createMockDirectory();

  async function build(
    files: Record<string, string>,
    location?: Parameters<typeof generate>[0]['location'],
  ) {
    output.clear();
    input.setContent({ 'docs/index.md': '# Start', ...files });
    return generate({ input: input.path, output: output.path, location });
  }

  it('prefers mkdocs.yaml, and says so when there are both', async () => {
    const { read, log } = await build({
      'mkdocs.yml': 'site_name: One',
      'mkdocs.yaml': 'site_name: Two',
    });
    expect(await read('index.html')).toContain('Two');
    expect(log.join('\n')).toMatch(/warn .*mkdocs\.yml/);
  });

  it('needs no configuration, writes none, and takes the name of the entity', async () => {
    const { read } = await build({});
    expect(await read('index.html')).toContain('<title>The shop');
    expect(input.content()).toEqual({ docs: { 'index.md': '# Start' } });
  });

  it('names keys that it does not know, and never acts on hooks and INHERIT', async () => {
    const { log } = await build({
      'mkdocs.yml':
        'site_name: A\nhooks: [evil.py]\nINHERIT: ../../secret.yml\nsecret_key: 1',
      'evil.py': 'raise SystemExit',
    });
    const warnings = log.join('\n');
    for (const key of ['hooks', 'INHERIT', 'secret_key']) {
      expect(warnings).toContain(key);
    }
  });

  it.each([
    ['../..', 'above the source'],
    ['/etc', 'absolute'],
    ['docs/../../x', 'a way out'],
  ])('refuses the docs_dir %s: %s', async folder => {
    await expect(
      build({ 'mkdocs.yml': `site_name: A\ndocs_dir: ${folder}` }),
    ).rejects.toThrow(/docs_dir/);
  });

  it('names plugins that it does not have', async () => {
    const { log } = await build({
      'mkdocs.yml':
        'site_name: A\nplugins: [techdocs-core, search, {macros: {module_name: evil}}]',
    });
    expect(log.join('\n')).toMatch(/warn .*macros/);
  });

  it('loads no extension by the name of its code', async () => {
    const { read, log } = await build({
      'mkdocs.yml':
        'site_name: A\nmarkdown_extensions:\n  - os:system\n  - plantuml_markdown: {plantuml_cmd: "touch /tmp/evil"}',
    });
    expect(await read('index.html')).toContain('Start');
    expect(log.join('\n')).toMatch(/os:system/);
  });

  it.each([
    '!!python/object/apply:os.system ["id"]',
    '!!python/name:os.system',
    '!!python/module:os',
  ])('refuses the tag %s', async value => {
    await expect(
      build({ 'mkdocs.yml': `site_name: A\nextra:\n  x: ${value}` }),
    ).rejects.toThrow(/mkdocs\.yml/);
  });

  it('accepts the tags for emoji', async () => {
    const { read } = await build({
      'mkdocs.yml':
        'site_name: A\nmarkdown_extensions:\n  - pymdownx.emoji:\n      emoji_index: !!python/name:materialx.emoji.twemoji\n      emoji_generator: !!python/name:materialx.emoji.to_svg',
    });
    expect(await read('index.html')).toContain('Start');
  });

  it('follows no link out of the source', async () => {
    outside.setContent({ 'secret.md': 'the secret', 'secret.png': 'secret' });
    input.setContent({
      'docs/index.md': '# Start\n\n[page](leak.md)',
      'mkdocs.yml': 'site_name: A',
    });
    output.clear();
    await symlink(outside.resolve('secret.md'), input.resolve('docs/leak.md'));
    await symlink(outside.path, input.resolve('docs/folder'));
    const result = await generate({
      input: input.path,
      output: output.path,
    }).catch((error: Error) => error);
    expect(JSON.stringify(output.content())).not.toContain('the secret');
    const said =
      result instanceof Error ? result.message : result.log.join('\n');
    expect(said).toMatch(/docs\/\w+.* link that leaves the source/);
  });

  it('includes no file from outside as a snippet, whatever its options say', async () => {
    outside.setContent({ 'secret.txt': 'the secret' });
    const { read } = await build({
      'mkdocs.yml': `site_name: A\nmarkdown_extensions:\n  - pymdownx.snippets: {base_path: ['${outside.path}'], restrict_base_path: false}`,
      'docs/index.md':
        '# Start\n\n--8<-- "secret.txt"\n--8<-- "../../../../etc/passwd"\n--8<-- "/etc/passwd"\n',
    });
    const page = await read('index.html');
    expect(page).not.toContain('the secret');
    expect(page).not.toContain('root:');
  });

  it('links each page to its source on the host', async () => {
    const { read } = await build(
      { 'mkdocs.yml': 'site_name: A', 'docs/guide/start.md': '# Begin' },
      { type: 'url', target: 'https://github.com/acme/shop/tree/main/' },
    );
    expect(await read('guide/start/index.html')).toContain(
      'href="https://github.com/acme/shop/edit/main/docs/guide/start.md"',
    );
  });

  it('keeps the links that the configuration has', async () => {
    const { read } = await build(
      {
        'mkdocs.yml':
          'site_name: A\nrepo_url: https://github.com/acme/other\nedit_uri: edit/dev/docs/',
      },
      { type: 'url', target: 'https://github.com/acme/shop/tree/main/' },
    );
    expect(await read('index.html')).toContain(
      'href="https://github.com/acme/other/edit/dev/docs/index.md"',
    );
  });

  it.each(['docs/README.md', 'README.md'])(
    'starts with %s when there is no index.md',
    async path => {
      output.clear();
      input.setContent({
        'mkdocs.yml': 'site_name: A',
        'docs/other.md': '# Other',
        [path]: '# Read me first',
      });
      const { read } = await generate({
        input: input.path,
        output: output.path,
      });
      expect(await read('index.html')).toContain('Read me first');
    },
  );

  it('writes which files there are, when, and from what', async () => {
    const { read } = await build({ 'mkdocs.yml': 'site_name: A' });
    const metadata = JSON.parse(await read('techdocs_metadata.json'));
    expect(metadata).toMatchObject({
      site_name: 'A',
      etag: 'a1',
      generator: 'callboard test',
      build_timestamp: expect.any(Number),
    });
    expect(metadata.files).toEqual(
      expect.arrayContaining(['index.html', 'search/search_index.json']),
    );
  });

  it('says which file and key are wrong', async () => {
    await expect(build({ 'mkdocs.yml': 'site_name: [A\n' })).rejects.toThrow(
      /mkdocs\.yml/,
    );
  });
});
