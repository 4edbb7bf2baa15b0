import { minimatch } from 'minimatch';
import { SeedCommit } from './readHistory';

/** A commit and the files that appear with it. */
export interface PlannedCommit extends SeedCommit {
  files: string[];
}

/**
 * Shares files out over commits: a file appears with the first commit that names
 * it, or with the last one when none does. Commits that would change nothing are
 * left out.
 *
 * @param files - paths relative to the seed
 * @param history - commits, oldest first
 */
export function planCommits(
  files: string[],
  history: SeedCommit[],
): PlannedCommit[] {
  const rest = new Set([...files].sort());
  return history
    .map((commit, index) => {
      const isLast = index === history.length - 1;
      const appearing = [...rest].filter(
        file => isLast || commit.paths.some(glob => matches(file, glob)),
      );
      appearing.forEach(file => rest.delete(file));
      return { ...commit, files: appearing };
    })
    .filter(commit => commit.files.length > 0);
}

function matches(file: string, glob: string): boolean {
  return minimatch(file, glob, { dot: true, nocomment: true, nonegate: true });
}
