import { diff3MergeRegions } from 'node-diff3';
import { findAnchors } from './findAnchors';

/** The three versions of a text, or of a part of it, as lines. */
export interface ThreeVersions {
  base: string[];
  ours: string[];
  theirs: string[];
}

/**
 * A part of a merge: untouched, changed by one side or alike by both, or
 * changed by both in other ways.
 */
export type MergePart =
  | { kind: 'same' | 'changed'; lines: string[] }
  | { kind: 'conflict'; ours: string[]; theirs: string[] };

/**
 * Pairs of equal lines that one comparison may look at. The search for common
 * lines takes time in proportion, and a text of many blank lines has more pairs
 * than there is time for.
 */
const PAIRS = 4_000_000;

/**
 * Merges two versions that come from a third, in the order of the text. Texts
 * in which equal lines are too many are cut at lines that all versions have
 * once; what is still too much then is one conflict.
 */
export function mergeRegions(versions: ThreeVersions): MergePart[] {
  const { start, middle, end } = trim(versions);
  const parts: MergePart[] = [];
  add(parts, 'same', start);
  parts.push(...mergeMiddle(middle));
  add(parts, 'same', end);
  return parts;
}

function mergeMiddle(versions: ThreeVersions): MergePart[] {
  const known = mergeKnown(versions);
  if (known) {
    return known;
  }
  if (isCheap(versions)) {
    return compare(versions);
  }
  const pieces = findAnchors(versions);
  return pieces.length > 1
    ? pieces.flatMap(piece => mergePiece(piece))
    : [{ kind: 'conflict', ours: versions.ours, theirs: versions.theirs }];
}

function mergePiece(versions: ThreeVersions): MergePart[] {
  return (
    mergeKnown(versions) ??
    (isCheap(versions)
      ? compare(versions)
      : [{ kind: 'conflict', ours: versions.ours, theirs: versions.theirs }])
  );
}

/** What needs no comparison. */
function mergeKnown(versions: ThreeVersions): MergePart[] | undefined {
  const { base, ours, theirs } = versions;
  if (isEqual(ours, theirs)) {
    const kind = isEqual(base, ours) ? 'same' : 'changed';
    return [{ kind, lines: ours }];
  }
  if (isEqual(base, ours)) {
    return [{ kind: 'changed', lines: theirs }];
  }
  return isEqual(base, theirs) ? [{ kind: 'changed', lines: ours }] : undefined;
}

function compare({ base, ours, theirs }: ThreeVersions): MergePart[] {
  return diff3MergeRegions(ours, base, theirs).flatMap((region): MergePart => {
    if (region.stable) {
      const kind = region.buffer === 'o' ? 'same' : 'changed';
      return { kind, lines: region.bufferContent };
    }
    return isEqual(region.aContent, region.bContent)
      ? { kind: 'changed', lines: region.aContent }
      : { kind: 'conflict', ours: region.aContent, theirs: region.bContent };
  });
}

/** Takes off what all versions begin and end with. */
function trim({ base, ours, theirs }: ThreeVersions) {
  const shortest = Math.min(base.length, ours.length, theirs.length);
  let start = 0;
  while (
    start < shortest &&
    base[start] === ours[start] &&
    base[start] === theirs[start]
  ) {
    start += 1;
  }
  let end = 0;
  while (
    end < shortest - start &&
    base.at(-1 - end) === ours.at(-1 - end) &&
    base.at(-1 - end) === theirs.at(-1 - end)
  ) {
    end += 1;
  }
  const cut = (lines: string[]) => lines.slice(start, lines.length - end);
  return {
    start: base.slice(0, start),
    middle: { base: cut(base), ours: cut(ours), theirs: cut(theirs) },
    end: base.slice(base.length - end),
  };
}

function isCheap({ base, ours, theirs }: ThreeVersions): boolean {
  const counts = countLines(base);
  let pairs = 0;
  for (const line of [...ours, ...theirs]) {
    pairs += counts.get(line) ?? 0;
    if (pairs > PAIRS) {
      return false;
    }
  }
  return true;
}

function countLines(lines: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

function isEqual(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function add(parts: MergePart[], kind: 'same', lines: string[]) {
  if (lines.length > 0) {
    parts.push({ kind, lines });
  }
}
