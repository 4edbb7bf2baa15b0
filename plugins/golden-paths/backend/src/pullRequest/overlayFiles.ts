import { lstat, mkdir, readdir, rm, cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';

/**
 * Copies files into a working folder.
 *
 * @param folders - `from` is copied to `to`, which lies in `root`
 * @param options - `keepExisting` leaves files alone that are there (all, or the
 *   named ones), `only`
 *   all but the named ones
 * @returns paths of the files that were copied, relative to `root`, with slashes
 * @throws NotAllowedError when a link in the working folder leads out of it
 */
export async function overlayFiles(
  folders: { from: string; root: string; to: string },
  options: { keepExisting: boolean | string[]; only?: string[] },
): Promise<string[]> {
  const { from, root, to } = folders;
  const copied: string[] = [];
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    const path = join(to, source.slice(from.length + 1));
    const name = path.split('\\').join('/');
    const isOfGit = name.split('/').includes('.git');
    const isMeant = !options.only || options.only.includes(name);
    if (entry.isDirectory() || isOfGit || !isMeant) {
      continue;
    }
    // The folder, not the file: a link in its place is replaced, not followed.
    const folder = resolveSafeChildPath(root, dirname(path));
    const target = join(root, path);
    const isKept = Array.isArray(options.keepExisting)
      ? options.keepExisting.includes(name)
      : options.keepExisting;
    if (isKept && (await exists(target))) {
      continue;
    }
    await mkdir(folder, { recursive: true });
    await rm(target, { force: true, recursive: true });
    await cp(source, target, { verbatimSymlinks: true });
    copied.push(name);
  }
  return copied.sort();
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
