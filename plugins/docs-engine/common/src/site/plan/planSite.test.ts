import { memoryHost } from '../__testUtils__/memoryHost';
import { loadSite } from '../loadSite';
import type { NavItem } from '../types';

const files = (paths: string[], config = 'site_name: A\nplugins: [search]\n') =>
  memoryHost({
    'mkdocs.yml': config,
    ...Object.fromEntries(paths.map(path => [`docs/${path}`, 'x'])),
  });

/** The navigation in short: titles of sections with their children, paths of pages. */
function outline(items: NavItem[]): unknown[] {
  return items.map(item => {
    if (item.kind === 'section') {
      return { [item.title]: outline(item.children) };
    }
    const target = item.kind === 'page' ? item.page.path : item.url;
    return item.title ? `${item.title}: ${target}` : target;
  });
}

describe('planSite', () => {
  it('takes files in the order of MkDocs', () => {
    const site = loadSite(
      files([
        'zeta.md',
        'b/x.md',
        'b/a/y.md',
        'B.md',
        'index.md',
        'b/index.md',
        'a/z.md',
      ]),
    );
    expect(site.pages.map(({ path }) => path)).toEqual([
      'index.md',
      'B.md',
      'zeta.md',
      'a/z.md',
      'b/index.md',
      'b/x.md',
      'b/a/y.md',
    ]);
  });

  it('makes a navigation of the files with the titles of MkDocs', () => {
    const site = loadSite(
      files(['index.md', 'some-guide/10-abc.md', 'some-guide/Deep_er/x.md']),
    );
    expect(outline(site.nav)).toEqual([
      'index.md',
      {
        'Some guide': [
          'some-guide/10-abc.md',
          { 'Deep er': ['some-guide/Deep_er/x.md'] },
        ],
      },
    ]);
  });

  it('leaves out a README beside an index, and says so', () => {
    const site = loadSite(files(['a/index.md', 'a/README.md', 'b/README.md']));
    expect(site.pages.map(({ path }) => path)).toEqual([
      'a/index.md',
      'b/README.md',
    ]);
    expect(site.warnings).toEqual([
      {
        file: 'docs/a/README.md',
        message: 'left out, because a/index.md is the page of the same folder.',
      },
    ]);
  });

  it('skips hidden files and the templates folder', () => {
    const site = loadSite(
      files([
        'index.md',
        '.h.md',
        '.x/a.md',
        'templates/t.md',
        'a/templates/t.md',
        'i.png',
      ]),
    );
    expect(site.pages.map(({ path }) => path)).toEqual([
      'index.md',
      'a/templates/t.md',
    ]);
    expect(site.assets.map(({ output }) => output)).toEqual(['i.png']);
  });

  it('excludes what exclude_docs names', () => {
    const site = loadSite(
      files(
        ['index.md', 'drafts/x.md', 'a.tmp', '.well-known/x.txt'],
        'site_name: A\nexclude_docs: |\n  drafts/\n  *.tmp\n  !.well-known\n',
      ),
    );
    expect(site.pages.map(({ path }) => path)).toEqual(['index.md']);
    expect(site.assets.map(({ path }) => path)).toEqual(['.well-known/x.txt']);
  });

  it('reads a written navigation', () => {
    const site = loadSite(
      files(
        ['index.md', 'a/one.md', 'a/two.md', 'unlisted.md', 'i.png'],
        `site_name: A
nav:
  - index.md
  - Overview: a/one.md
  - Section:
      - a/two.md
      - Out: https://example.com/x
      - Deeper:
          - Missing: nope.md
  - 2020: i.png
  - javascript:alert(1)
`,
      ),
    );
    expect(outline(site.nav)).toEqual([
      'index.md',
      'Overview: a/one.md',
      {
        Section: [
          'a/two.md',
          'Out: https://example.com/x',
          { Deeper: ['Missing: nope.md'] },
        ],
      },
      '2020: i.png',
    ]);
    expect(site.warnings.map(({ message }) => message)).toEqual([
      "'nav' names 'nope.md', which does not exist in docs.",
      "'nav' names 'javascript:alert(1)', which is refused; only http, https and mailto lead out.",
    ]);
    expect(site.pages.map(({ path }) => path)).toContain('unlisted.md');
  });

  it('refuses a navigation that is nested a thousand deep', () => {
    let nav = 'nav:\n';
    for (let depth = 0; depth < 1000; depth++) {
      nav += `${' '.repeat(2 * depth)}- S${depth}:\n`;
    }
    nav += `${' '.repeat(2000)}- index.md\n`;
    expect(() => loadSite(files(['index.md'], `site_name: A\n${nav}`))).toThrow(
      /^mkdocs\.yml: lists and maps are nested more than 200 deep/,
    );
  });

  it('refuses more pages than allowed', () => {
    const host = files(['a.md', 'b.md', 'c.md']);
    expect(() => loadSite(host, { maxPages: 2 })).toThrow(
      'docs: the site has more than 2 pages, which is the limit.',
    );
  });

  it('starts with the README of the repository when there is no start page', () => {
    const host = memoryHost({ 'README.md': '# R', 'docs/a.md': '# A' });
    const [page] = loadSite(host).pages;
    expect(page).toMatchObject({
      source: 'README.md',
      path: 'index.md',
      output: 'index.html',
    });
  });

  it('plans redirects to pages and elsewhere', () => {
    const site = loadSite(
      files(
        ['new/page.md', 'index.md'],
        `site_name: A
plugins:
  - search
  - redirects:
      redirect_maps:
        old.md: new/page.md#part
        gone.md: https://example.com
        index.md: new/page.md
        lost.md: nowhere.md
        ../../x.md: new/page.md
`,
      ),
    );
    expect(site.redirects).toEqual([
      { output: 'old/index.html', target: '../new/page/#part' },
      { output: 'gone/index.html', target: 'https://example.com' },
    ]);
    expect(site.warnings).toHaveLength(3);
  });
});

describe('edit URLs', () => {
  const editUrl = (config: string, path = 'a/sp ace.md') =>
    loadSite(files([path], `site_name: A\n${config}`)).pages[0].editUrl;

  it.each([
    [
      'repo_url: https://github.com/x/y',
      'https://github.com/x/y/edit/master/docs/a/sp%20ace.md',
    ],
    [
      'repo_url: https://github.com/x/y/\nedit_uri: blob/main/docs',
      'https://github.com/x/y/blob/main/docs/a/sp%20ace.md',
    ],
    [
      'edit_uri: https://git.example.com/e/',
      'https://git.example.com/e/a/sp%20ace.md',
    ],
    [
      'repo_url: https://h.example/r\nedit_uri: "?query=root/path/docs/"',
      'https://h.example/r?query=root/path/docs/a/sp%20ace.md',
    ],
    [
      'repo_url: https://h.example/r\nedit_uri_template: "e/{path_noext}?f={path!q}"',
      'https://h.example/r/e/a/sp%20ace?f=a%2Fsp%20ace.md',
    ],
    ['repo_url: javascript:alert(1)\nedit_uri: x', undefined],
    ['edit_uri: x/', undefined],
  ])('with %j are %s', (config, expected) => {
    expect(editUrl(config)).toBe(expected);
  });
});
