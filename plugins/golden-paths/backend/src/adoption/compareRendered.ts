import { diffOf, type FileDrift } from '@callboard/plugin-golden-paths-common';

/**
 * What is different between a repository and a template that it was not made
 * from; files that only the repository has are its own.
 *
 * @returns the files of the template that are missing or differ, ordered by path
 */
export function compareRendered(
  files: ReadonlyMap<string, Buffer>,
  rendered: ReadonlyMap<string, Buffer>,
): FileDrift[] {
  return [...rendered]
    .filter(([path, after]) => !files.get(path)?.equals(after))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, after]): FileDrift => {
      const before = files.get(path);
      const diff = diffOf({ path, before, after });
      return {
        path,
        change: before ? 'changed' : 'added',
        conflicts: 0,
        ...(diff !== undefined && { diff }),
      };
    });
}
