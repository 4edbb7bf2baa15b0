import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../__testUtils__/temporaryFolder';
import { METADATA_FILE } from './formerFiles';
import { SiteOutput } from './SiteOutput';

const metadata = (...files: string[]) => ({
  [METADATA_FILE]: JSON.stringify({ files }),
});

function begin(files: Record<string, string> = {}) {
  const out = temporaryFolder(files);
  const staging = path.join(out, '.staging');
  return { out, output: new SiteOutput(out, staging) };
}

const read = (out: string, file: string) =>
  fs.readFileSync(path.join(out, file), 'utf8');

describe('SiteOutput', () => {
  it('changes nothing before the commit', () => {
    const { out, output } = begin({
      'a.html': 'old',
      'b.html': 'gone',
      ...metadata('a.html', 'b.html'),
    });
    output.write('a.html', 'new');
    output.write('c/d.html', 'more');
    expect(read(out, 'a.html')).toBe('old');
    expect(fs.existsSync(path.join(out, 'c'))).toBe(false);

    expect(output.commit()).toEqual({ written: 2, unchanged: 0, removed: 1 });
    expect(read(out, 'a.html')).toBe('new');
    expect(read(out, 'c/d.html')).toBe('more');
    expect(fs.readdirSync(out).sort()).toEqual(['a.html', 'c', METADATA_FILE]);
  });

  it('takes the last content of two for the same file', () => {
    const { out, output } = begin();
    output.write('a/index.html', 'from a.md');
    output.write('b.html', 'b');
    output.write('a/index.html', 'from a/README.md');
    output.write('c.html', 'c');
    expect(output.commit().written).toBe(3);
    expect(read(out, 'a/index.html')).toBe('from a/README.md');
    expect(read(out, 'b.html')).toBe('b');
    expect(read(out, 'c.html')).toBe('c');
  });

  it('leaves files alone that have the content already', () => {
    const { out, output } = begin({
      'a.html': 'same',
      'logo.png': 'png',
      ...metadata('a.html', 'logo.png', 'search.json'),
      'search.json': '{}',
      'source/logo.png': 'png',
      'source/new.png': 'new',
    });
    const { ino } = fs.statSync(path.join(out, 'a.html'));
    output.write('a.html', 'same');
    output.copy('logo.png', path.join(out, 'source/logo.png'));
    output.copy('new.png', path.join(out, 'source/new.png'));
    fs.writeFileSync(output.stage('search.json'), '{}');
    output.settle('search.json');
    expect(output.files()).toEqual([
      'a.html',
      'logo.png',
      'new.png',
      'search.json',
    ]);
    expect(output.commit()).toEqual({ written: 1, unchanged: 3, removed: 0 });
    expect(fs.statSync(path.join(out, 'a.html')).ino).toBe(ino);
  });

  it('knows whether anything changes', () => {
    const files = { 'a.html': 'a', ...metadata('a.html') };
    const same = begin(files).output;
    same.write('a.html', 'a');
    expect(same.isChanged()).toBe(false);
    const other = begin(files).output;
    other.write('a.html', 'b');
    expect(other.isChanged()).toBe(true);
    expect(begin(files).output.isChanged()).toBe(true);
  });

  it('recognises files by the stamps that it gave', () => {
    const { out, output } = begin();
    output.write('a.html', 'a');
    output.commit();
    const stamps = Object.fromEntries(output.stamps());
    const next = new SiteOutput(out, path.join(out, '.staging'));
    expect(next.has('a.html', stamps['a.html'])).toBe(true);
    writeFiles(out, { 'a.html': 'A!' });
    expect(next.has('a.html', stamps['a.html'])).toBe(false);
    expect(next.has('b.html', stamps['a.html'])).toBe(false);
  });

  it('replaces a file by a folder and a folder by a file', () => {
    const { out, output } = begin({
      a: 'file',
      'b/c.html': 'in a folder',
      'b/left.html': 'of nobody',
      ...metadata('a', 'b/c.html'),
    });
    output.write('a/index.html', 'A');
    output.write('b', 'B');
    output.commit();
    expect(read(out, 'a/index.html')).toBe('A');
    expect(read(out, 'b')).toBe('B');
  });

  it('removes folders that became empty, and nothing outside', () => {
    const above = temporaryFolder({
      'kept.txt': 'kept',
      'out/a/b/c.html': '',
      [`out/${METADATA_FILE}`]: JSON.stringify({
        files: ['a/b/c.html', '../kept.txt', '/etc/hostname', '', 7],
      }),
    });
    const out = path.join(above, 'out');
    const output = new SiteOutput(out, path.join(out, '.staging'));
    expect(output.obsolete()).toEqual(['a/b/c.html']);
    output.commit();
    expect(fs.readdirSync(out)).toEqual([METADATA_FILE]);
    expect(read(above, 'kept.txt')).toBe('kept');
  });
});
