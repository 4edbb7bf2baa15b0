import { memoryHost } from '../__testUtils__/memoryHost';
import { loadSite } from '../loadSite';
import { LinkTable } from './LinkTable';

const paths = ['index.md', 'a/index.md', 'a/one.md', 'a/sp ace.md', 'a/i.png'];

function resolver(from: string, useDirectoryUrls = true) {
  const site = loadSite(
    memoryHost({
      'mkdocs.yml': `site_name: A\nuse_directory_urls: ${useDirectoryUrls}\n`,
      ...Object.fromEntries(paths.map(path => [`docs/${path}`, ''])),
    }),
  );
  const [page] = site.pages.filter(({ path }) => path === from);
  const table = new LinkTable(site);
  return (link: string, kind: 'link' | 'image' = 'link') => {
    const target = table.resolve(link, page, kind);
    return target.kind === 'found' ? target.url : target.kind;
  };
}

describe('LinkTable', () => {
  // Expected values are those of a real build with MkDocs 1.4.2.
  it.each([
    ['index.md', 'a/one.md#x', 'a/one/#x'],
    ['index.md', 'a/index.md', 'a/'],
    ['index.md', 'a/', 'kept'],
    ['index.md', 'a/one/', 'kept'],
    ['index.md', 'a/sp%20ace.md', 'a/sp%20ace/'],
    ['index.md', 'a/sp ace.md', 'a/sp%20ace/'],
    ['index.md', 'a/one.md?a=b&c=d', 'a/one/?a=b&c=d'],
    ['index.md', '../../etc/passwd', 'outside'],
    ['index.md', '%2e%2e/x.md', 'outside'],
    ['index.md', 'a\\one.md', 'missing'],
    ['index.md', '#x', 'kept'],
    ['index.md', '../x.md', 'outside'],
    ['index.md', '\\\\host\\x', 'outside'],
    ['index.md', 'index.md#x', './#x'],
    ['index.md', '/a/one.md', 'outside'],
    ['index.md', '//x.org/a.md', 'kept'],
    ['index.md', 'A/ONE.md', 'missing'],
    ['a/one.md', '../index.md', '../../'],
    ['a/one.md', 'index.md', '../'],
    ['a/one.md', 'i.png', '../i.png'],
    ['a/one.md', 'one.md', './'],
    ['a/one.md', '../a/one.md', './'],
    ['a/index.md', '../index.md', '../'],
    ['a/index.md', 'one.md', 'one/'],
    ['a/index.md', 'i.png', 'i.png'],
  ])('from %s reads %j as %s', (from, link, expected) => {
    expect(resolver(from)(link)).toBe(expected);
  });

  it.each([
    ['index.md', 'a/one.md', 'a/one.html'],
    ['index.md', 'index.md#x', 'index.html#x'],
    ['a/one.md', '../index.md', '../index.html'],
    ['a/sp ace.md', 'one.md', 'one.html'],
    ['a/one.md', 'sp ace.md', 'sp%20ace.html'],
  ])(
    'from %s reads %j as %s without directory URLs',
    (from, link, expected) => {
      expect(resolver(from, false)(link)).toBe(expected);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\tscript:alert(1)',
    'java&#115;cript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:x',
    'file:///etc/passwd',
    'data:text/html,x',
    'ms-settings:x',
  ])('refuses %j', link => {
    expect(resolver('index.md')(link)).toBe('refused');
  });

  it('finds files of the sources from a README that is the start page', () => {
    const site = loadSite(
      memoryHost({ 'README.md': '', 'docs/a/one.md': '', 'LICENSE.txt': '' }),
    );
    const table = new LinkTable(site);
    const [page] = site.pages;
    expect(table.resolve('./docs/a/one.md#x', page, 'link')).toMatchObject({
      url: 'a/one/#x',
    });
    expect(table.resolve('a/one.md', page, 'link')).toMatchObject({
      url: 'a/one/',
    });
    expect(table.resolve('LICENSE.txt', page, 'link').kind).toBe('missing');
  });

  it('lets an image be data, and a link lead out', () => {
    const resolve = resolver('index.md');
    expect(resolve('data:image/png;base64,AA', 'image')).toBe('kept');
    for (const link of [
      'https://a.b/c.md',
      'mailto:a@b.c',
      'tel:1',
      'HTTP://x',
    ]) {
      expect(resolve(link)).toBe('kept');
    }
  });
});
