import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../__testUtils__/temporaryFolder';
import { DEFAULT_LIMITS } from '../limits';
import { FolderSource } from './FolderSource';
import { SourceJournal } from './SourceJournal';

const open = (folder: string, limits = {}) =>
  new FolderSource(folder, { ...DEFAULT_LIMITS, ...limits });

describe('FolderSource', () => {
  it('reads texts and lists folders', () => {
    const source = open(
      temporaryFolder({
        'mkdocs.yml': 'site_name: A',
        'docs/b.md': 'b',
        'docs/a/c.md': 'c',
        'docs/.git/config': '',
      }),
    );
    expect(source.readText('mkdocs.yml')).toBe('site_name: A');
    expect(source.readText('mkdocs.yaml')).toBeUndefined();
    expect(source.readText('docs')).toBeUndefined();
    expect(source.readText('none/a.md')).toBeUndefined();
    expect(source.list('docs')).toEqual(['a/c.md', 'b.md']);
    expect(source.list('none')).toEqual([]);
    expect(source.list('.')).toEqual([
      'docs/a/c.md',
      'docs/b.md',
      'mkdocs.yml',
    ]);
  });

  it('says what is wrong with a folder', () => {
    const folder = temporaryFolder({ file: '' });
    expect(() => open(`${folder}/none`)).toThrow(/none does not exist\.$/);
    expect(() => open(`${folder}/file`)).toThrow(/file is not a folder\.$/);
  });

  it.each(['../x', 'docs/../../x', '/etc/passwd', 'a\0b', 'docs\\..\\..\\x'])(
    'refuses the path %j',
    name => {
      const source = open(temporaryFolder());
      expect(() => source.readText(name)).toThrow(/leaves the source folder/);
      expect(() => source.list(name)).toThrow(/leaves the source folder/);
    },
  );

  it('follows links inside and refuses those that leave, with their path', () => {
    const outside = temporaryFolder({ 'secret.md': 'secret' });
    const folder = temporaryFolder({ 'README.md': 'r', 'docs/a.md': 'a' });
    fs.symlinkSync('../README.md', path.join(folder, 'docs/index.md'));
    fs.symlinkSync('.', path.join(folder, 'docs/again'));
    const source = open(folder);
    expect(source.list('docs')).toEqual(['a.md', 'index.md']);
    expect(source.readText('docs/index.md')).toBe('r');

    fs.symlinkSync(outside, path.join(folder, 'docs/out'));
    expect(() => open(folder).list('docs')).toThrow(
      /^docs\/out is a link that leaves the source folder/,
    );
    expect(() => open(folder).readText('docs/out/secret.md')).toThrow(
      /leaves the source folder/,
    );
    fs.symlinkSync(
      path.join(outside, 'secret.md'),
      path.join(folder, 'linked.md'),
    );
    expect(() => open(folder).readText('linked.md')).toThrow(
      /^linked\.md is a link/,
    );
    expect(() => open(folder).locate('linked.md')).toThrow(/is a link/);
  });

  it('is not misled by a folder whose name begins like the source', () => {
    const folder = temporaryFolder({ 'docs/a.md': '', 'docs-secret/b.md': '' });
    fs.symlinkSync('../docs-secret', path.join(folder, 'docs/out'));
    expect(() => open(path.join(folder, 'docs')).list('.')).toThrow(
      /^out is a link/,
    );
  });

  it('leaves out links that lead nowhere, with a warning', () => {
    const folder = temporaryFolder({ 'docs/a.md': '' });
    fs.symlinkSync('gone.md', path.join(folder, 'docs/b.md'));
    const source = open(folder);
    expect(source.list('docs')).toEqual(['a.md']);
    expect(source.takeWarnings()).toEqual([
      { file: 'docs/b.md', message: expect.stringContaining('nowhere') },
    ]);
  });

  it('refuses pipes, sockets and devices without opening them', async () => {
    const folder = temporaryFolder({ 'docs/a.md': '' });
    execFileSync('mkfifo', [path.join(folder, 'docs/pipe.md')]);
    expect(() => open(folder).list('docs')).toThrow(
      /^docs\/pipe\.md is neither a file nor a folder/,
    );
    expect(() => open(folder).readText('docs/pipe.md')).toThrow(/neither/);
    const server = net.createServer();
    const address = path.join(folder, 'socket');
    await new Promise<void>(resolve => server.listen(address, resolve));
    expect(() => open(folder).readText('socket')).toThrow(/neither/);
    await new Promise(resolve => server.close(resolve));
    fs.symlinkSync('/dev/zero', path.join(folder, 'zero.md'));
    expect(() => open(folder).readText('zero.md')).toThrow(/leaves/);
  });

  it('mends texts and tells it once', () => {
    const source = open(temporaryFolder({ 'a.md': Buffer.from([10, 0xff]) }));
    expect(source.readText('a.md')).toBe('\n\ufffd');
    expect(source.takeWarnings()).toEqual([
      { file: 'a.md', line: 2, message: expect.any(String) },
    ]);
    expect(source.takeWarnings()).toEqual([]);
  });

  it.each([
    [{ pageBytes: 3 }, /^docs\/a\.md has 4 bytes.* 3 .*limits\.pageBytes/],
    [{ files: 1 }, /2 files.* 1 files \(docsEngine\.limits\.files\)/],
    [{ totalBytes: 5 }, /docs\/b\.md have 8 bytes.*limits\.totalBytes/],
    [{ fileBytes: 3 }, /docs\/a\.md has 4 bytes.*limits\.fileBytes/],
  ])('names the limit that is passed: %j', (limits, message) => {
    const source = open(
      temporaryFolder({ 'docs/a.md': 'aaaa', 'docs/b.md': 'bbbb' }),
      limits,
    );
    expect(() => {
      source.list('docs');
      source.locate('docs/a.md');
      source.readText('docs/a.md');
    }).toThrow(message);
  });
});

describe('SourceJournal', () => {
  const files = { 'mkdocs.yml': 'm', 'docs/a.md': 'a', 'docs/b.md': 'b' };

  function recorded() {
    const folder = temporaryFolder(files);
    const source = open(folder);
    source.readText('mkdocs.yaml');
    source.readText('mkdocs.yml');
    source.list('docs');
    source.readText('docs/a.md');
    const record = source.journal.record();
    return {
      folder,
      unchanged: () => SourceJournal.unchanged(record, open(folder)),
    };
  }

  it('finds that nothing changed', () => {
    expect(recorded().unchanged()).toBe(true);
  });

  it.each<[string, (folder: string) => void]>([
    ['a page changes', folder => writeFiles(folder, { 'docs/b.md': 'B' })],
    ['a page is added', folder => writeFiles(folder, { 'docs/c.md': '' })],
    ['a page goes', folder => fs.rmSync(path.join(folder, 'docs/a.md'))],
    [
      'a page moves',
      folder =>
        fs.renameSync(
          path.join(folder, 'docs/a.md'),
          path.join(folder, 'docs/z.md'),
        ),
    ],
    [
      'the folder goes',
      folder => fs.rmSync(path.join(folder, 'docs'), { recursive: true }),
    ],
    [
      'a file that was not there comes',
      folder => writeFiles(folder, { 'mkdocs.yaml': '' }),
    ],
    [
      'a file outside of the listed folder goes',
      folder => fs.rmSync(path.join(folder, 'mkdocs.yml')),
    ],
    [
      'only the content changes, and the time is set back',
      folder => {
        const file = path.join(folder, 'docs/a.md');
        const { atime, mtime } = fs.statSync(file);
        fs.writeFileSync(file, 'x');
        fs.utimesSync(file, atime, mtime);
      },
    ],
  ])('sees that %s', (_, change) => {
    const { folder, unchanged } = recorded();
    change(folder);
    expect(unchanged()).toBe(false);
  });
});
