import { memoryHost } from '../__testUtils__/memoryHost';
import { readSiteConfig } from './readSiteConfig';

const read = (text: string) =>
  readSiteConfig(memoryHost({ 'mkdocs.yml': text }));

describe('readSiteConfig', () => {
  it('prefers mkdocs.yaml, as TechDocs does', () => {
    const host = memoryHost({
      'mkdocs.yml': 'site_name: One',
      'mkdocs.yaml': 'site_name: Two',
    });
    expect(readSiteConfig(host).config.siteName).toBe('Two');
  });

  it('does without a file', () => {
    const { config, warnings } = readSiteConfig(memoryHost({}), {
      siteName: 'Entity',
    });
    expect(config).toMatchObject({
      siteName: 'Entity',
      docsDir: 'docs',
      dialect: 'techdocs',
      useDirectoryUrls: true,
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['site_name: A', 'techdocs'],
    ['site_name: A\nplugins: []', 'techdocs'],
    ['site_name: A\nplugins: [techdocs-core, search]', 'techdocs'],
    ['site_name: A\nplugins:\n  - techdocs-core:\n      use_x: 1', 'techdocs'],
    ['site_name: A\nplugins: [search]', 'plain'],
    ['site_name: A\nplugins: {search: {}}', 'plain'],
  ])('takes the dialect of %j to be %s', (text, dialect) => {
    expect(read(text).config.dialect).toBe(dialect);
  });

  it('names everything unknown in one warning', () => {
    const { warnings } = read(
      'site_name: A\nfoo: 1\nextra_css: [a.css]\ntheme: {name: material}\nplugins: [search, macros, gen-files]\n',
    );
    expect(warnings).toEqual([
      {
        file: 'mkdocs.yml',
        line: undefined,
        message:
          'ignored, because unknown here: keys foo, extra_css; plugins macros, gen-files.',
      },
    ]);
  });

  it('neither follows INHERIT nor runs hooks, and says so', () => {
    const touched: string[] = [];
    const host = memoryHost({
      'mkdocs.yml': 'INHERIT: ../base.yml\nhooks: [evil.py]\nsite_name: A\n',
    });
    const { warnings } = readSiteConfig({
      ...host,
      readText: path => {
        touched.push(path);
        return host.readText(path);
      },
    });
    expect(warnings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "1 'INHERIT' is not followed: no other configuration is read.",
      "2 'hooks' are not run: no code of the documentation is executed.",
    ]);
    expect(touched).toEqual(['mkdocs.yaml', 'mkdocs.yml']);
  });

  it.each([
    '..',
    '../docs',
    '/etc',
    '.',
    'a/../..',
    'C:/x',
    '..\\x',
    '%2e%2e/x',
  ])('refuses the docs_dir %j', docsDir => {
    expect(() => read(`site_name: A\ndocs_dir: '${docsDir}'`)).toThrow(
      /mkdocs\.yml:2: 'docs_dir' is '.*'; it must name a folder below/,
    );
  });

  it('keeps a docs_dir that stays inside', () => {
    expect(
      read("site_name: A\ndocs_dir: './x/../manual/'").config.docsDir,
    ).toBe('manual');
  });

  it.each([
    ['https://github.com/a/b', 'edit/master/docs/'],
    ['https://gitlab.com/a/b', 'edit/master/docs/'],
    ['https://bitbucket.org/a/b', 'src/default/docs/'],
    ['https://git.example.com/a/b', undefined],
  ])('knows where the pages of %s are edited', (url, editUri) => {
    expect(read(`site_name: A\nrepo_url: ${url}`).config.editUri).toBe(editUri);
  });

  it('takes the origin of the sources when it names no repository', () => {
    const host = memoryHost({ 'mkdocs.yml': 'site_name: A' });
    const { config } = readSiteConfig(host, {
      repoUrl: 'https://github.com/a/b',
      editUri: 'https://github.com/a/b/edit/main/docs',
    });
    expect(config).toMatchObject({
      repoUrl: 'https://github.com/a/b',
      editUri: 'https://github.com/a/b/edit/main/docs',
    });
  });

  it('warns of a wrong type and names the key', () => {
    const { config, warnings } = read(
      'site_name: [A]\nuse_directory_urls: maybe\nextra: 3\n',
    );
    expect(config).toMatchObject({ useDirectoryUrls: true, extra: {} });
    expect(warnings.map(({ line }) => line).sort()).toEqual([1, 1, 2, 3]);
  });

  it('refuses a nav that is not a list, and a file that is not a map', () => {
    expect(() => read('site_name: A\nnav: {a: b.md}')).toThrow(
      "mkdocs.yml:2: 'nav' must be a list of pages and sections.",
    );
    expect(() => read('- a\n- b\n')).toThrow(/must be a map of keys/);
  });

  it('puts what MkDocs always adds before the extensions of the site', () => {
    const { config, warnings } = read(
      'site_name: A\nplugins: [search]\nmarkdown_extensions:\n  - toc: {permalink: true}\n  - admonition\n  - "evil:Extension"\n  - mkdocs-click\n',
    );
    expect(config.extensions).toEqual([
      { name: 'toc', options: { permalink: true } },
      { name: 'tables', options: {} },
      { name: 'fenced_code', options: {} },
      { name: 'admonition', options: {} },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'ignored, because unknown here: extensions evil:Extension, mkdocs-click.',
    ]);
  });
});
