import { setImmediate as turn } from 'node:timers/promises';
import {
  eachMergedFile,
  type MergedFile,
  type TreeMerge,
} from '@callboard/plugin-golden-paths-common';

/** How long others wait at most while files are merged, about, in milliseconds. */
const SLICE_MS = 10;

/** Merges a template into a repository, and lets others have their turn in between. */
export async function mergeInTurns(merge: TreeMerge): Promise<MergedFile[]> {
  const merged: MergedFile[] = [];
  let began = performance.now();
  for (const file of eachMergedFile(merge)) {
    if (file) {
      merged.push(file);
    }
    if (performance.now() - began > SLICE_MS) {
      await turn();
      began = performance.now();
    }
  }
  return merged;
}
