/** A line of a {@link DiffHunk}. */
export interface DiffLine {
  type: 'context' | 'added' | 'removed';
  text: string;
  /** Number of the line before; absent for added ones. */
  before?: number;
  /** Number of the line after; absent for removed ones. */
  after?: number;
  /** The line belongs to a place that git could not merge. */
  conflict?: true;
}

/** Lines of a file that belong together. */
export interface DiffHunk {
  /** What git found it in, such as a function; often empty. */
  heading: string;
  lines: DiffLine[];
}

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/;
const START = /^<{7}( |$)/;
const END = /^>{7}( |$)/;

/**
 * Reads a unified diff of one file; what stands outside of hunks is left out.
 *
 * @param diff - as `git diff` or `diff -u` writes it
 * @see https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function parseUnifiedDiff(diff: string): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  let before = 0;
  let after = 0;
  let leftBefore = 0;
  let leftAfter = 0;
  for (const row of diff.replace(/\n$/, '').split('\n')) {
    const header = HEADER.exec(row);
    const hunk = hunks.at(-1);
    if (header) {
      before = Number(header[1]);
      leftBefore = Number(header[2] ?? 1);
      after = Number(header[3]);
      leftAfter = Number(header[4] ?? 1);
      hunks.push({ heading: header[5], lines: [] });
    } else if (hunk && (leftBefore > 0 || leftAfter > 0)) {
      const text = row.slice(1).replace(/\r$/, '');
      if (row.startsWith('+')) {
        hunk.lines.push({ type: 'added', text, after });
        after += 1;
        leftAfter -= 1;
      } else if (row.startsWith('-')) {
        hunk.lines.push({ type: 'removed', text, before });
        before += 1;
        leftBefore -= 1;
      } else if (!row.startsWith('\\')) {
        hunk.lines.push({ type: 'context', text, before, after });
        before += 1;
        after += 1;
        leftBefore -= 1;
        leftAfter -= 1;
      }
    }
  }
  markConflicts(hunks);
  return hunks;
}

/** Marks what stands between git's markers in the file as it will be. */
function markConflicts(hunks: DiffHunk[]): void {
  let isInside = false;
  for (const line of hunks.flatMap(({ lines }) => lines)) {
    if (line.type !== 'removed') {
      isInside ||= START.test(line.text);
      if (isInside) {
        line.conflict = true;
      }
      isInside &&= !END.test(line.text);
    }
  }
}
