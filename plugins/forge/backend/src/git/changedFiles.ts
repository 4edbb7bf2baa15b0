import { runGitIn } from './runGit';

/** A file that differs between two commits. */
export interface ChangedFile {
  path: string;
  /** Path before, when it was renamed or copied. */
  previousPath?: string;
  change: 'added' | 'modified' | 'removed' | 'renamed' | 'copied';
  /** Number of lines; absent for files that are not text. */
  added?: number;
  removed?: number;
  /** True when git shows it as two differences: the file became another kind. */
  twofold: boolean;
}

const CHANGES: Record<string, ChangedFile['change']> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  R: 'renamed',
};

/**
 * Lists the files that differ between two commits, in git's order.
 *
 * @param path - folder of the bare repository
 * @param range - full commit ids
 */
export async function listChangedFiles(
  path: string,
  range: { from: string; to: string },
): Promise<ChangedFile[]> {
  const output = await runGitIn(path, [
    'diff-tree',
    '-r',
    '-z',
    '-M',
    '--raw',
    '--numstat',
    range.from,
    range.to,
  ]);
  return parseChangedFiles(output.split('\0'));
}

function parseChangedFiles(tokens: string[]): ChangedFile[] {
  const files: ChangedFile[] = [];
  let at = 0;
  while (tokens[at]?.startsWith(':')) {
    const [status] = tokens[at].slice(tokens[at].lastIndexOf(' ') + 1);
    const isPair = status === 'R' || status === 'C';
    files.push({
      path: tokens[at + (isPair ? 2 : 1)],
      ...(isPair && { previousPath: tokens[at + 1] }),
      change: CHANGES[status] ?? 'modified',
      twofold: status === 'T',
    });
    at += isPair ? 3 : 2;
  }
  // The numbers come in the same order; those of a pair have its paths after.
  for (const file of files) {
    const [added, removed] = tokens[at].split('\t');
    if (added !== '-') {
      file.added = Number(added);
      file.removed = Number(removed);
    }
    at += file.previousPath === undefined ? 1 : 3;
  }
  return files;
}
