import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from '../../scripts/lib/paths.mjs';

const MEMORY = '/dev/shm';

/**
 * Makes an empty folder for files that are written in large numbers: in memory
 * where the system has such a folder. A file system without a journal, as ext4
 * on some virtual machines is, passes over what was deleted in the last seconds,
 * so that each new file costs more the more of them came before; that would be
 * what is compared. Whoever asks for it removes it.
 *
 * @param {string} name
 * @returns {string} its path
 */
export function makeScratchFolder(name) {
  const folder = fs.existsSync(MEMORY)
    ? path.join(MEMORY, `callboard-bench-${name}`)
    : path.join(dataDir, 'bench', name, 'scratch');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}
