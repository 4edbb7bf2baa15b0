import fs from 'node:fs';
import { Problem } from './say.mjs';

const MEGABYTE = 1024 ** 2;

/**
 * Fails early, while nothing is half done, if a disk is too full.
 *
 * @param folder any folder on the disk
 * @param bytes how much must be free
 * @param purpose what the space is for, as in "installing packages"
 */
export function requireSpace(folder, bytes, purpose) {
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  if (free < bytes) {
    const megabytes = n => `${Math.floor(n / MEGABYTE)} MB`;
    throw new Problem(
      `The disk of ${folder} is full: ${purpose} needs ${megabytes(bytes)}, ${megabytes(free)} are free.\n` +
        'Free some space and run the command again.',
    );
  }
}
