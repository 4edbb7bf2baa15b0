import { ForgeCommit } from '@callboard/plugin-forge-common';
import { runGitIn } from './runGit';

/** Fields of a commit, separated by NUL, in the order `parseCommit` reads. */
export const COMMIT_FORMAT = '%H%x00%s%x00%b%x00%an%x00%ae%x00%aI';

/** Number of fields in {@link COMMIT_FORMAT}. */
export const COMMIT_FIELDS = 6;

/** Reads the fields of {@link COMMIT_FORMAT}. */
export function parseCommit(fields: string[]): ForgeCommit {
  const [id, subject, body, authorName, authorEmail, date] = fields;
  return { id, subject, body: body.trim(), authorName, authorEmail, date };
}

/**
 * Lists the commits that lead to a commit, newest first.
 *
 * @param path - folder of the bare repository
 * @param options - `commit` is a full id; commits that lead to `without`
 *   are left out; `file` leaves only commits that changed that path
 */
export async function listCommits(
  path: string,
  options: {
    commit: string;
    without?: string;
    file?: string;
    skip?: number;
    limit: number;
  },
): Promise<ForgeCommit[]> {
  const output = await runGitIn(path, [
    '--literal-pathspecs',
    'log',
    '-z',
    `--max-count=${options.limit}`,
    `--skip=${options.skip ?? 0}`,
    `--format=${COMMIT_FORMAT}`,
    options.commit,
    ...(options.without ? [`^${options.without}`] : []),
    '--',
    ...(options.file ? [options.file] : []),
  ]);
  const fields = output.split('\0');
  const commits: ForgeCommit[] = [];
  for (let at = 0; at + COMMIT_FIELDS <= fields.length; at += COMMIT_FIELDS) {
    commits.push(parseCommit(fields.slice(at, at + COMMIT_FIELDS)));
  }
  return commits;
}
