import { lineEndOf, splitLines, withLineEnd } from './lines';
import { ConflictLabels, markConflict } from './markConflict';
import { mergeRegions } from './mergeRegions';
import { refineConflicts } from './refineConflicts';

/** Three versions of a text, and what the two that are merged are called in markers. */
export interface TextMerge {
  /** What both come from. */
  base: string;
  ours: string;
  theirs: string;
  labels: ConflictLabels;
}

/** A merged text. */
export interface MergedText {
  text: string;
  /** Places that are marked because both sides changed them. */
  conflicts: number;
}

/**
 * Merges two texts line by line as `git merge-file` does: what one side changed
 * is taken, what both changed alike is no conflict, and what they changed
 * differently is marked. A final newline that is missing and the line ends of
 * our side are kept.
 */
export function mergeText(merge: TextMerge): MergedText {
  const { labels } = merge;
  const { base, ours, theirs } = withOurLineEnds(merge);
  if (ours === theirs || base === theirs) {
    return { text: ours, conflicts: 0 };
  }
  if (base === ours) {
    return { text: theirs, conflicts: 0 };
  }
  const parts = refineConflicts(
    mergeRegions({
      base: splitLines(base),
      ours: splitLines(ours),
      theirs: splitLines(theirs),
    }),
  );
  const end = lineEndOf(ours) === 'crlf' ? '\r\n' : '\n';
  return {
    text: parts
      .map(part =>
        part.kind === 'conflict'
          ? markConflict({
              ours: part.ours.join(''),
              theirs: part.theirs.join(''),
              labels,
              end,
            })
          : part.lines.join(''),
      )
      .join(''),
    conflicts: parts.filter(({ kind }) => kind === 'conflict').length,
  };
}

/** A repository that has other line ends than its template keeps them. */
function withOurLineEnds(merge: TextMerge) {
  const { base, ours, theirs } = merge;
  const [was, is] = [lineEndOf(base), lineEndOf(ours)];
  if (was === is || was === 'mixed' || is === 'mixed' || !was || !is) {
    return { base, ours, theirs };
  }
  return {
    base: withLineEnd(base, is),
    ours,
    theirs: lineEndOf(theirs) === was ? withLineEnd(theirs, is) : theirs,
  };
}
