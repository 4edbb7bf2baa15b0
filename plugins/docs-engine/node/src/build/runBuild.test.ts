import fs from 'node:fs';
import path from 'node:path';
import {
  build,
  changed,
  contentOf,
  type TestBuild,
} from '../__testUtils__/build';
import { temporaryFolder, writeFiles } from '../__testUtils__/temporaryFolder';
import { CommitGate } from '../worker/CommitGate';

const CONFIG = 'site_name: Shop\nmarkdown_extensions: [pymdownx.snippets]\n';
const SOURCES = {
  'mkdocs.yml': CONFIG,
  'docs/index.md': '# Shop\n\nSee [orders](orders.md).\n',
  'docs/orders.md': '# Orders\n\n## States\n\nOpen or closed.\n',
  'docs/guide/start.md': '# Start\n\n--8<-- "docs/part.txt"\n',
  'docs/part.txt': 'A part.\n',
  'docs/logo.png': 'png',
};

function project(files: Record<string, string> = SOURCES) {
  const source = temporaryFolder(files);
  const work = temporaryFolder();
  const options: TestBuild = {
    source,
    out: path.join(work, 'out'),
    cacheDir: path.join(work, 'cache'),
  };
  return { source, out: options.out, cacheDir: options.cacheDir, options };
}

const read = (out: string, file: string) =>
  fs.readFileSync(path.join(out, file), 'utf8');
const searched = (out: string) =>
  JSON.parse(read(out, 'search/search_index.json')).docs.map(
    ({ location }: { location: string }) => location,
  );

describe('runBuild', () => {
  it('writes the files that TechDocs expects', () => {
    const { out, options } = project();
    const result = build({ ...options, etag: 'abc' });
    expect(result).toMatchObject({
      pages: 3,
      unchanged: 0,
      removed: 0,
      warnings: [],
    });
    expect(result.files).toEqual([
      '404.html',
      expect.stringMatching(/^assets\/stylesheets\/main\.[\da-f]{8}\.min\.css/),
      'guide/start/index.html',
      'index.html',
      'logo.png',
      'orders/index.html',
      'part.txt',
      'search/search_index.json',
      'techdocs_metadata.json',
    ]);
    expect(result.written).toBe(result.files.length);
    expect(Object.keys(contentOf(out)).sort()).toEqual(result.files);
    expect(read(out, 'index.html')).toContain('<a href="orders/">orders</a>');
    expect(read(out, 'guide/start/index.html')).toContain('A part.');
    expect(searched(out)).toContain('orders/#states');
    expect(JSON.parse(read(out, 'techdocs_metadata.json'))).toEqual({
      site_name: 'Shop',
      build_timestamp: expect.any(Number),
      files: result.files,
      etag: 'abc',
    });
    expect(result.progress.at(-1)).toEqual({ done: 3, total: 3 });
  });

  it('builds docs/ without a configuration, and a README alone', () => {
    const docs = project({ 'docs/index.md': '# Hello' });
    build({ ...docs.options, siteName: 'Named' });
    expect(read(docs.out, 'techdocs_metadata.json')).toContain('"Named"');
    const readme = project({ 'README.md': '# Read me' });
    build(readme.options);
    expect(read(readme.out, 'index.html')).toContain('Read me');
  });

  it('changes nothing when nothing changed, with and without a cache', () => {
    for (const cache of [true, false]) {
      const { out, options } = project();
      const used = cache ? options : { ...options, cacheDir: undefined };
      build(used);
      const before = contentOf(out);
      const again = build(used);
      expect(again).toMatchObject({ written: 0, removed: 0 });
      expect(again.unchanged).toBe(again.files.length);
      expect(changed(before, contentOf(out))).toEqual([]);
    }
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a page',
      { 'docs/orders.md': '# Orders\n\n## Steps\n' },
      ['orders/index.html', 'search/search_index.json'],
    ],
    [
      'a snippet',
      { 'docs/part.txt': 'Another part.\n' },
      ['guide/start/index.html', 'part.txt', 'search/search_index.json'],
    ],
    ['an image', { 'docs/logo.png': 'PNG' }, ['logo.png']],
    [
      'nothing but the time of a page',
      { 'docs/index.md': SOURCES['docs/index.md'] },
      [],
    ],
  ])('writes only what depends on %s', (_, files, expected) => {
    const { source, out, options } = project();
    build(options);
    const before = contentOf(out);
    writeFiles(source, files);
    build(options);
    expect(changed(before, contentOf(out))).toEqual(
      expected.length ? [...expected, 'techdocs_metadata.json'] : [],
    );
  });

  it('gives the same site incrementally as from nothing', () => {
    const { source, out, options } = project();
    const steps: (() => void)[] = [
      () => writeFiles(source, { 'docs/new.md': '# New\n\n[o](orders.md)\n' }),
      () => fs.rmSync(path.join(source, 'docs/orders.md')),
      () => writeFiles(source, { 'docs/index.md': '# Renamed\n' }),
      () => writeFiles(source, { 'mkdocs.yml': `${CONFIG}nav: [new.md]\n` }),
      () =>
        writeFiles(source, {
          'mkdocs.yml': 'site_name: Shop\nuse_directory_urls: false\n',
        }),
    ];
    build(options);
    const linked: boolean[] = [];
    for (const step of steps) {
      step();
      const result = build(options);
      const fresh = path.join(temporaryFolder(), 'fresh');
      const expected = build({ source, out: fresh });
      expect(result.files).toEqual(expected.files);
      expect(result.warnings).toEqual(expected.warnings);
      for (const file of result.files.filter(
        name => name !== 'techdocs_metadata.json',
      )) {
        expect(read(out, file)).toBe(read(fresh, file));
      }
      linked.push(result.warnings.some(({ file }) => file === 'docs/new.md'));
    }
    // The page that links to the removed one was compiled again.
    expect(linked).toEqual([false, true, true, true, true]);
  });

  it('takes bodies from the cache for another output', () => {
    const { options } = project();
    build(options);
    const cached = fs.readdirSync(options.cacheDir ?? '');
    const out = path.join(temporaryFolder(), 'other');
    expect(build({ ...options, out }).written).toBe(9);
    expect(fs.readdirSync(options.cacheDir ?? '').sort()).toEqual(
      cached.sort(),
    );
    expect(read(out, 'orders/index.html')).toBe(
      read(options.out, 'orders/index.html'),
    );
  });

  it('uses nothing that another compiler made', () => {
    const { out, options } = project();
    build({ ...options, engine: '1' });
    const before = contentOf(out);
    writeFiles(out, { 'orders/index.html': 'changed by hand' });
    expect(build({ ...options, engine: '2' }).written).toBe(2);
    expect(Object.keys(contentOf(out))).toEqual(Object.keys(before));
  });

  it('repairs a site whose files were changed or lost', () => {
    const { out, options } = project();
    build(options);
    const before = read(out, 'orders/index.html');
    writeFiles(out, { 'orders/index.html': 'changed by hand' });
    fs.rmSync(path.join(out, 'search'), { recursive: true });
    fs.rmSync(path.join(out, 'logo.png'));
    expect(build(options).written).toBe(4);
    expect(read(out, 'orders/index.html')).toBe(before);
    expect(searched(out)).toContain('orders/#states');
  });

  it('tells the same warnings again when nothing changed', () => {
    const { options } = project({
      'docs/index.md': '# A\n\n[gone](gone.md)\n',
      'docs/b.md': 'NUL \0\n',
    });
    const first = build(options);
    expect(first.warnings).toHaveLength(2);
    expect(first.told).toEqual(first.warnings);
    expect(build(options).warnings).toEqual(first.warnings);
  });

  it('puts nothing in place when the build was ended meanwhile', () => {
    const { source, out, options } = project();
    build(options);
    const before = contentOf(out);
    writeFiles(source, { 'docs/index.md': '# Other' });
    const gate = CommitGate.memory();
    new CommitGate(gate).end();
    expect(() => build({ ...options, gate })).toThrow(/ended/);
    fs.rmSync(path.join(out, '.callboard-build-test'), { recursive: true });
    expect(changed(before, contentOf(out))).toEqual([]);
  });

  it.each([
    [{ pages: 2 }, /has 3 pages, more than the limit of 2 pages \(docsEngine/],
    [{ navDepth: 1 }, /navigation has 2 levels, .*limits\.navDepth/],
  ])('names the limit that is passed: %j', (limits, message) => {
    const { options } = project();
    expect(() => build({ ...options, limits })).toThrow(message);
  });

  it('says that there are no docs', () => {
    const { options } = project({ 'mkdocs.yml': CONFIG, 'docs/a.png': '' });
    expect(() => build(options)).toThrow(
      /has no docs: there is no Markdown file in docs\/ and no README\.md\.$/,
    );
  });

  it('does not build into the docs', () => {
    const { source, options } = project();
    expect(() =>
      build({ ...options, out: path.join(source, 'docs/site') }),
    ).toThrow(/is inside of the docs folder docs/);
  });
});
