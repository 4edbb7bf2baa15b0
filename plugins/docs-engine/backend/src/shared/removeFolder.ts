import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes a folder and what is in it, one file after another; nothing when it is
 * not there. `rm` asks for all files of a folder at once. They share Node's few
 * threads with the checks of signatures that each request needs, so that these
 * would wait for thousands of files.
 */
export async function removeFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    () => [],
  );
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      await removeFolder(path);
    } else {
      await rm(path, { force: true });
    }
  }
  await rm(folder, { recursive: true, force: true });
}
