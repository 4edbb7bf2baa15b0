import { chmod, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';
import { readChanges } from './readChanges';

describe('readChanges', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge();
  });
  afterAll(() => forge.stop());

  async function changesOf(
    before: Record<string, string | Buffer>,
    change: (folder: string) => Promise<unknown>,
  ) {
    const folder = await forge.folder();
    const commit = async () => {
      await forge.git(folder, 'add', '-A');
      await forge.git(folder, 'commit', '-q', '--allow-empty', '-m', 'x');
      return (await forge.git(folder, 'rev-parse', 'HEAD')).output.trim();
    };
    await forge.git(folder, 'init', '-q');
    await writeFiles(folder, before);
    const from = await commit();
    await change(folder);
    const to = await commit();
    return readChanges(join(folder, '.git'), { from, to });
  }

  it('tells what became of each file', async () => {
    const text = Array.from({ length: 30 }, (_, line) => `line ${line}\n`);
    const changes = await changesOf(
      {
        'changed.md': 'one\ntwo\n',
        'gone.md': 'gone\n',
        'moved.md': text.join(''),
        'picture.png': Buffer.from([0, 1, 2]),
        'run.sh': 'echo\n',
        'typed.md': 'text\n',
        'ümlaut "quoted"\t.md': 'a\n',
      },
      async folder => {
        await writeFiles(folder, {
          'changed.md': 'one\nTWO\nthree\n',
          'new.md': 'new',
          'picture.png': Buffer.from([0, 1, 3]),
          'ümlaut "quoted"\t.md': 'b\n',
        });
        await rm(join(folder, 'gone.md'));
        await rename(join(folder, 'moved.md'), join(folder, 'there.md'));
        await chmod(join(folder, 'run.sh'), 0o755);
        await rm(join(folder, 'typed.md'));
        await symlink('new.md', join(folder, 'typed.md'));
      },
    );
    const files = changes.files.map(({ hunks, ...file }) => ({
      ...file,
      lines: hunks.flatMap(hunk => hunk.lines).length,
    }));
    expect(changes.changedFiles).toBe(8);
    expect(files).toEqual([
      {
        path: 'changed.md',
        change: 'modified',
        added: 2,
        removed: 1,
        cut: false,
        lines: 4,
      },
      {
        path: 'gone.md',
        change: 'removed',
        added: 0,
        removed: 1,
        cut: false,
        lines: 1,
      },
      {
        path: 'new.md',
        change: 'added',
        added: 1,
        removed: 0,
        cut: false,
        lines: 1,
      },
      { path: 'picture.png', change: 'modified', cut: false, lines: 0 },
      {
        path: 'run.sh',
        change: 'modified',
        added: 0,
        removed: 0,
        cut: false,
        lines: 0,
      },
      {
        path: 'there.md',
        previousPath: 'moved.md',
        change: 'renamed',
        added: 0,
        removed: 0,
        cut: false,
        lines: 0,
      },
      {
        path: 'typed.md',
        change: 'modified',
        added: 1,
        removed: 1,
        cut: false,
        lines: 2,
      },
      {
        path: 'ümlaut "quoted"\t.md',
        change: 'modified',
        added: 1,
        removed: 1,
        cut: false,
        lines: 2,
      },
    ]);
  });

  it('leaves lines out of what is too large, and says so', async () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    const { files } = await changesOf({ 'a.md': '' }, folder =>
      writeFiles(folder, {
        'a.md': lines(2_000),
        'b.md': lines(900),
        ...Object.fromEntries(
          Array.from({ length: 10 }, (_, at) => [`c${at}.md`, lines(900)]),
        ),
        'z.md': 'last\n',
      }),
    );
    const shown = files.map(({ hunks }) => hunks.flatMap(h => h.lines).length);
    expect(shown.reduce((a, b) => a + b)).toBeLessThanOrEqual(5_000);
    expect(files[0]).toMatchObject({ added: 2_000, cut: true });
    expect(files[1]).toMatchObject({ added: 900, cut: false });
    expect(files.at(-1)).toMatchObject({ path: 'z.md', cut: true, hunks: [] });
  });

  it('lists a part of very many files, and says how many there are', async () => {
    const changes = await changesOf({}, folder =>
      writeFiles(
        folder,
        Object.fromEntries(
          Array.from({ length: 350 }, (_, at) => [`f${at}.md`, 'x\n']),
        ),
      ),
    );
    expect(changes.files).toHaveLength(300);
    expect(changes.changedFiles).toBe(350);
  });

  it('keeps the other line ends of a file inside the line', async () => {
    const { files } = await changesOf({}, folder =>
      writeFiles(folder, { 'a.md': 'one\rstill one\u2028too\r\ntwo\n' }),
    );
    expect(files[0].hunks[0].lines.map(({ text }) => text)).toEqual([
      'one\rstill one\u2028too\r',
      'two',
    ]);
  });
});
