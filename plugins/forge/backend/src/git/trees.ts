import { runGitIn } from './runGit';

/** One row of a folder as git knows it. */
export interface TreeRow {
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  id: string;
  /** Bytes; only for blobs. */
  size?: number;
  name: string;
}

/**
 * Lists a folder in git's order.
 *
 * @param repositoryPath - folder of the bare repository
 * @param tree - id of the tree
 */
export async function listTree(
  repositoryPath: string,
  tree: string,
): Promise<TreeRow[]> {
  const output = await runGitIn(repositoryPath, ['ls-tree', '-l', '-z', tree]);
  return output
    .split('\0')
    .filter(Boolean)
    .map(row => {
      const tab = row.indexOf('\t');
      const [mode, type, id, size] = row.slice(0, tab).split(/ +/);
      return {
        mode,
        type: type as TreeRow['type'],
        id,
        ...(size === '-' ? {} : { size: Number(size) }),
        name: row.slice(tab + 1),
      };
    });
}
