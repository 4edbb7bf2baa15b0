import fs from 'node:fs';
import path from 'node:path';
import { FolderError } from '../source/FolderError';
import { readMetadata } from '../output/formerFiles';
import { isStaging } from './removeLeftovers';

/**
 * Refuses to write a site where something else is.
 * @throws FolderError with the reason
 */
export function checkOutput(source: string, out: string) {
  if (isInside(source, out)) {
    throw new FolderError(
      out,
      source === out
        ? 'is the source folder; the site needs one of its own'
        : 'contains the source folder; the site needs a folder of its own',
    );
  }
  const stat = fs.statSync(out, { throwIfNoEntry: false });
  if (!stat) {
    return;
  }
  if (!stat.isDirectory()) {
    throw new FolderError(out, 'is not a folder');
  }
  const empty = fs.readdirSync(out).every(isStaging);
  if (!empty && !readMetadata(out)) {
    throw new FolderError(
      out,
      'has files that no build of docs wrote; choose an empty folder, or empty this one',
    );
  }
}

/** Whether a path is the folder or below it. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative);
}
