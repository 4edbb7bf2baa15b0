import { lstat, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runGit } from '../git/runGit';
import { PlannedCommit } from './planCommits';

/**
 * Commits files to `main` of an empty bare repository.
 *
 * @param repositoryPath - folder of the bare repository
 * @param folder - folder that the files lie in
 * @param commits - oldest first
 */
export async function fastImport(
  repositoryPath: string,
  folder: string,
  commits: PlannedCommit[],
): Promise<void> {
  await runGit(
    [
      `--git-dir=${repositoryPath}`,
      'fast-import',
      '--quiet',
      '--date-format=raw',
    ],
    {
      input: Readable.from(stream(folder, commits)),
      // A seed is small: keep it as a pack instead of loose objects.
      settings: { 'fastimport.unpackLimit': '1' },
    },
  );
}

async function* stream(
  folder: string,
  commits: PlannedCommit[],
): AsyncGenerator<string | Buffer> {
  for (const commit of commits) {
    const { name, email } = commit.author;
    const who = `${name} <${email}> ${rawDate(commit.date)}`;
    yield `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n`;
    yield* data(Buffer.from(`${commit.message.trimEnd()}\n`));
    for (const file of commit.files) {
      const { mode, content } = await readSeedFile(join(folder, file));
      yield `M ${mode} inline ${quote(file)}\n`;
      yield* data(content);
    }
    yield '\n';
  }
  yield 'done\n';
}

function* data(content: Buffer): Generator<string | Buffer> {
  yield `data ${content.length}\n`;
  yield content;
  yield '\n';
}

async function readSeedFile(path: string) {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) {
    return { mode: '120000', content: Buffer.from(await readlink(path)) };
  }
  // eslint-disable-next-line no-bitwise
  const mode = stats.mode & 0o100 ? '100755' : '100644';
  return { mode, content: await readFile(path) };
}

/** `2025-03-11T14:20:00+01:00` → `1741699200 +0100` */
function rawDate(date: string): string {
  const offset = /([+-]\d\d):?(\d\d)$/.exec(date);
  const seconds = Math.floor(Date.parse(date) / 1000);
  return `${seconds} ${offset ? offset[1] + offset[2] : '+0000'}`;
}

function quote(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}
