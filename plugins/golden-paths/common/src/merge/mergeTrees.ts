import { isBinary, isSame, toBytes, toText } from './content';
import { markConflict } from './markConflict';
import { mergeText } from './mergeText';

/** Files by path. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

/** Three versions of files, and the version of the template that they go to. */
export interface TreeMerge {
  /** The template as the repository took it. */
  base: FileTree;
  /** The repository now. */
  ours: FileTree;
  /** The template now. */
  theirs: FileTree;
  /** Of the template now. */
  version: string;
}

/** A file that differs from our side after a merge. */
export interface MergedFile {
  path: string;
  change: 'added' | 'changed' | 'removed';
  /** Places that collide; at least 1 when somebody has to decide. */
  conflicts: number;
  /** Undefined: it is removed. For binary files that collide: ours. */
  content: Uint8Array | undefined;
}

/**
 * Merges what a template changed into a repository, file by file.
 *
 * A file is taken when only the template changed it, and left when only the
 * repository did. Texts that both changed are merged by line. A file that one
 * side deleted and the other changed collides, and is marked whole. So do
 * binary files that both changed; of those the repository's is kept.
 *
 * @returns the files to be written or removed, ordered by path
 */
export function mergeTrees(merge: TreeMerge): MergedFile[] {
  return [...eachMergedFile(merge)].flatMap(file => file ?? []);
}

/**
 * Like {@link mergeTrees}, a file at a time, so that others get their turn
 * between two; undefined for each that stays as it is.
 */
export function* eachMergedFile(
  merge: TreeMerge,
): Generator<MergedFile | undefined> {
  const { base, theirs } = merge;
  for (const path of [...new Set([...base.keys(), ...theirs.keys()])].sort()) {
    yield mergeFile(path, merge);
  }
}

function mergeFile(path: string, merge: TreeMerge): MergedFile | undefined {
  const base = merge.base.get(path);
  const ours = merge.ours.get(path);
  const theirs = merge.theirs.get(path);
  if (isSame(base, theirs) || isSame(ours, theirs)) {
    return undefined;
  }
  if (isSame(base, ours)) {
    const change = changeOf(ours, theirs);
    return { path, change, conflicts: 0, content: theirs };
  }
  const texts = {
    base: toText(base),
    ours: toText(ours),
    theirs: toText(theirs),
  };
  const labels = { ours: 'repository', theirs: `template ${merge.version}` };
  if (isBinary(base) || isBinary(ours) || isBinary(theirs)) {
    const change = ours ? 'changed' : 'added';
    return { path, change, conflicts: 1, content: ours ?? theirs };
  }
  if (!ours || !theirs) {
    const text = markConflict({ ...texts, labels, end: '\n' });
    const change = ours ? 'changed' : 'added';
    return { path, change, conflicts: 1, content: toBytes(text) };
  }
  const { text, conflicts } = mergeText({ ...texts, labels });
  return text === texts.ours
    ? undefined
    : { path, change: 'changed', conflicts, content: toBytes(text) };
}

function changeOf(
  ours: Uint8Array | undefined,
  theirs: Uint8Array | undefined,
): MergedFile['change'] {
  if (!theirs) {
    return 'removed';
  }
  return ours ? 'changed' : 'added';
}
