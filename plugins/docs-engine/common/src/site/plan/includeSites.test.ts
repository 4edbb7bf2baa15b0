import { compileSite } from '../__testUtils__/compileSite';
import { memoryHost } from '../__testUtils__/memoryHost';
import { loadSite } from '../loadSite';

const main = (nav: string) =>
  `site_name: Main\nplugins: [techdocs-core, monorepo]\nnav:\n${nav}`;

describe('includes of sub-folders', () => {
  it('mounts their docs under the slug of their name', () => {
    const { site, body, html } = compileSite({
      'mkdocs.yml': main(
        "  - Home: index.md\n  - The API: '!include ./services/api/mkdocs.yml'\n",
      ),
      'docs/index.md': '# Home\n\n[api](my-api/guide/start.md)\n',
      'services/api/mkdocs.yml':
        'site_name: My API\ndocs_dir: manual\nnav:\n  - Start: guide/start.md\n  - More: more.md\n',
      'services/api/manual/guide/start.md':
        '# Start\n\n[more](../more.md) ![i](../i.png)\n',
      'services/api/manual/more.md': '# More\n',
      'services/api/manual/i.png': '',
    });
    expect(site.pages.map(({ source, url }) => [source, url])).toEqual([
      ['docs/index.md', ''],
      ['services/api/manual/more.md', 'my-api/more/'],
      ['services/api/manual/guide/start.md', 'my-api/guide/start/'],
    ]);
    expect(body('index.md').html).toContain('href="my-api/guide/start/"');
    expect(body('my-api/guide/start.md').html).toContain('href="../../more/"');
    expect(body('my-api/guide/start.md').html).toContain('src="../../i.png"');
    expect(site.assets.map(({ output }) => output)).toEqual(['my-api/i.png']);
    expect(html('index.md')).toContain('The API');
    expect(site.configFiles).toEqual(['mkdocs.yml', 'services/api/mkdocs.yml']);
    expect(site.warnings).toEqual([]);
  });

  it('includes every site that a glob matches, each under its own name', () => {
    const site = loadSite(
      memoryHost({
        'mkdocs.yml': main("  - index.md\n  - '*include ./s/*/mkdocs.yml'\n"),
        'docs/index.md': '# Home',
        's/b/mkdocs.yml': 'site_name: team/Bee',
        's/b/docs/index.md': '# B',
        's/a/mkdocs.yml': 'site_name: Ay',
        's/a/docs/index.md': '# A',
        's/a/deep/mkdocs.yml': 'site_name: Deep',
      }),
    );
    expect(site.nav.slice(1)).toMatchObject([
      { kind: 'section', title: 'Ay', children: [{ page: { url: 'ay/' } }] },
      {
        kind: 'section',
        title: 'team/Bee',
        children: [{ page: { url: 'team/bee/' } }],
      },
    ]);
  });

  it.each([
    ["'!include ../../other/mkdocs.yml'", 'outside of the sources'],
    ["'!include /etc/mkdocs.yml'", 'outside of the sources'],
    ["'!include ./%2e%2e/mkdocs.yml'", 'outside of the sources'],
    ["'!include ./nope/mkdocs.yml'", 'not the mkdocs.yml of a folder'],
    ["'!include ./secret.yml'", 'not the mkdocs.yml of a folder'],
    ["'!include ./mkdocs.yml'", 'includes it in turn'],
    ["'*include ./nope/*/mkdocs.yml'", 'matches no file'],
  ])('refuses %s', (entry, message) => {
    const { warnings, nav } = loadSite(
      memoryHost({
        'mkdocs.yml': main(`  - X: ${entry}\n`),
        'docs/index.md': '# Home',
        'secret.yml': 'site_name: S',
      }),
    );
    expect(nav).toEqual([]);
    expect(warnings.map(one => one.message).join()).toContain(message);
  });

  it('ends when sites include each other', () => {
    const sub = (name: string, other: string) =>
      `site_name: ${name}\nnav:\n  - index.md\n  - X: '!include ../${other}/mkdocs.yml'\n`;
    const { warnings } = loadSite(
      memoryHost({
        'mkdocs.yml': main("  - A: '!include ./a/mkdocs.yml'\n"),
        'docs/index.md': '',
        'a/mkdocs.yml': sub('a', 'b'),
        'a/docs/index.md': '',
        'b/mkdocs.yml': sub('b', 'a'),
        'b/docs/index.md': '',
      }),
    );
    expect(warnings.map(one => one.message)).toEqual([
      "'nav' includes a/mkdocs.yml, which includes it in turn; it is left out.",
    ]);
  });

  it('says that the plugin is missing', () => {
    const { warnings } = loadSite(
      memoryHost({
        'mkdocs.yml': "site_name: A\nnav:\n  - X: '!include ./a/mkdocs.yml'\n",
        'docs/index.md': '',
      }),
    );
    expect(warnings[0].message).toContain("'monorepo' is not in 'plugins'");
  });
});
