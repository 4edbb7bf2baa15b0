import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { isUtf8 } from 'node:buffer';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ProposedFile } from '@callboard/plugin-golden-paths-common';

const FILES = 100;
const FILE_BYTES = 64 * 1024;
const ALL_BYTES = 512 * 1024;
/** Nobody reads further; a workspace may hold a whole repository. */
const MOST_ENTRIES = 20_000;
const LEFT_OUT = new Set(['.git', 'node_modules']);

/** What approvers are shown of a workspace. */
export interface Proposal {
  files: ProposedFile[];
  /** How many more there are. */
  moreFiles?: number;
}

/**
 * The files of a workspace, in the order of their paths: the first 100, with
 * their text up to 64 KB each and 512 KB in all. Binary files are only named,
 * links are not followed.
 *
 * @param workspacePath - absolute
 * @param folder - a folder of the workspace; the whole, when absent
 * @throws InputError when there is no such folder
 */
export async function proposedFiles(
  workspacePath: string,
  folder = '.',
): Promise<Proposal> {
  const root = resolveSafeChildPath(workspacePath, folder);
  const paths = await listFiles(root).catch(() => {
    throw new InputError(
      `files: there is no folder ${folder} in the workspace`,
    );
  });
  const files: ProposedFile[] = [];
  let left = ALL_BYTES;
  for (const path of paths.slice(0, FILES)) {
    const text = await readText(join(root, path), Math.min(left, FILE_BYTES));
    left -= text === undefined ? 0 : Buffer.byteLength(text);
    files.push({
      path,
      change: 'added',
      ...(text !== undefined && { text }),
    });
  }
  return paths.length > FILES
    ? { files, moreFiles: paths.length - FILES }
    : { files };
}

async function listFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const folders = [root];
  for (
    let folder = folders.pop();
    folder !== undefined && found.length < MOST_ENTRIES;
    folder = folders.pop()
  ) {
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isFile()) {
        found.push(relative(root, path).split(sep).join(posix.sep));
      } else if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) {
        folders.push(path);
      }
    }
  }
  return found.sort();
}

/** @returns undefined for a binary file, and for one of more bytes */
async function readText(
  path: string,
  bytes: number,
): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > bytes) {
      return undefined;
    }
    const content = await file.readFile();
    return isUtf8(content) && !content.includes(0)
      ? content.toString('utf8')
      : undefined;
  } finally {
    await file.close();
  }
}
