import { memoryHost } from '../__testUtils__/memoryHost';
import { loadSite } from '../loadSite';
import { SnippetReader } from './SnippetReader';

function reader(basePath?: string) {
  const option = basePath === undefined ? '' : `: {base_path: ${basePath}}`;
  const host = memoryHost({
    'mkdocs.yml': `site_name: A\nmarkdown_extensions:\n  - pymdownx.snippets${option}\n`,
    'docs/index.md': '',
    'docs/part.md': 'docs',
    'part.md': 'root',
    'parts/a.md': 'a',
  });
  return new SnippetReader(host, loadSite(host).config);
}

describe('SnippetReader', () => {
  it('reads from the folder of the configuration', () => {
    const snippets = reader();
    expect(snippets.read('part.md')).toBe('root');
    expect(snippets.read('docs/part.md')).toBe('docs');
    expect(snippets.read('nope.md')).toBeUndefined();
    expect([...snippets.paths]).toEqual(['part.md', 'docs/part.md', 'nope.md']);
  });

  it('reads from the base paths in their order', () => {
    expect(reader('docs').read('part.md')).toBe('docs');
    expect(reader('[parts, docs]').read('part.md')).toBe('docs');
  });

  it.each([
    '../x.md',
    'a/../../x.md',
    '/etc/passwd',
    'https://a.b/c',
    '..\\x',
    '%2e%2e/x',
    '\\\\host\\x',
  ])('refuses %j', path => {
    expect(() => reader('docs').read(path)).toThrow(/is refused/);
  });

  it('does not leave the sources by its base path', () => {
    expect(() => reader('../other').read('../x.md')).toThrow(/is refused/);
    expect(reader('../other').read('part.md')).toBe('root');
  });
});
