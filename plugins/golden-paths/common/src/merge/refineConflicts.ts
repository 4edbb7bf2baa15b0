import { diffIndices } from 'node-diff3';
import type { MergePart } from './mergeRegions';

/** Unchanged lines between two conflicts that are too few to part them. */
const GAP = 3;
/** Lines of both sides of a conflict above which it is left as it is. */
const LONGEST = 4_000;

/**
 * Makes conflicts as small as git does: what both sides have in common is no
 * part of them, and conflicts at most three lines apart are one. It is how
 * `git merge-file` marks them (XDL_MERGE_ZEALOUS of xdiff).
 */
export function refineConflicts(parts: readonly MergePart[]): MergePart[] {
  return joinNear(parts.flatMap(part => refine(part)));
}

function refine(part: MergePart): MergePart[] {
  if (part.kind !== 'conflict') {
    return [part];
  }
  const { ours, theirs } = part;
  if (
    ours.length === 0 ||
    theirs.length === 0 ||
    ours.length + theirs.length > LONGEST
  ) {
    return [part];
  }
  const parts: MergePart[] = [];
  let done = 0;
  const common = (end: number) => {
    if (end > done) {
      parts.push({ kind: 'same', lines: ours.slice(done, end) });
    }
  };
  for (const hunk of diffIndices(ours, theirs)) {
    const [start, length] = hunk.buffer1;
    common(start);
    parts.push({
      kind: 'conflict',
      ours: hunk.buffer1Content,
      theirs: hunk.buffer2Content,
    });
    done = start + length;
  }
  common(ours.length);
  return parts;
}

function joinNear(parts: readonly MergePart[]): MergePart[] {
  const joined: MergePart[] = [];
  for (const part of parts) {
    const gap = joined.at(-1);
    const before = joined.at(-2);
    if (part.kind === 'conflict' && gap?.kind === 'conflict') {
      joined.splice(-1, 1, join(gap, [], part));
    } else if (
      part.kind === 'conflict' &&
      gap?.kind === 'same' &&
      gap.lines.length <= GAP &&
      before?.kind === 'conflict'
    ) {
      joined.splice(-2, 2, join(before, gap.lines, part));
    } else if (part.kind === 'same' && gap?.kind === 'same') {
      joined.splice(-1, 1, {
        kind: 'same',
        lines: [...gap.lines, ...part.lines],
      });
    } else {
      joined.push(part);
    }
  }
  return joined;
}

type Conflict = Extract<MergePart, { kind: 'conflict' }>;

function join(first: Conflict, gap: string[], second: Conflict): Conflict {
  return {
    kind: 'conflict',
    ours: [...first.ours, ...gap, ...second.ours],
    theirs: [...first.theirs, ...gap, ...second.theirs],
  };
}
