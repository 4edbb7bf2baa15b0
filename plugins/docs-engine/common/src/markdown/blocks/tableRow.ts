/** Which borders a table has; its first row decides. */
export interface TableBorders {
  left: boolean;
  right: boolean;
}

/** Borders of a row without spaces around it. */
export function bordersOf(row: string): TableBorders {
  return { left: row.startsWith('|'), right: endsWithPipe(row) };
}

/** Whether the last character is a pipe that no backslash escapes. */
export function endsWithPipe(row: string): boolean {
  if (!row.endsWith('|')) {
    return false;
  }
  let slashes = 0;
  while (row[row.length - 2 - slashes] === '\\') {
    slashes++;
  }
  return slashes % 2 === 0;
}

/** Cells of a row. Pipes that are escaped or inside of a code span do not cut. */
export function splitRow(row: string, borders: TableBorders): string[] {
  let text = row;
  if (borders.left || borders.right) {
    text = text.startsWith('|') ? text.slice(1) : text;
    text = endsWithPipe(text) ? withoutRightBorder(text) : text;
  }
  if (!text.includes('|')) {
    return [text];
  }
  const { runs, pipes } = scan(text);
  const spans = codeSpans(runs);
  const cells: string[] = [];
  let from = 0;
  let next = 0;
  for (const pipe of pipes) {
    while (next < spans.length && spans[next].end <= pipe) {
      next++;
    }
    if (next === spans.length || spans[next].start > pipe) {
      cells.push(text.slice(from, pipe));
      from = pipe + 1;
    }
  }
  cells.push(text.slice(from));
  return cells;
}

/** Escaped backslashes directly before the border go with it. */
function withoutRightBorder(row: string): string {
  let end = row.length - 1;
  while (row[end - 1] === '\\') {
    end--;
  }
  return row.slice(0, end);
}

/** Back-ticks in a row. */
interface TickRun {
  start: number;
  end: number;
  /** How many are there when the run closes a code span. */
  length: number;
  /** The same when it opens one: an escaped back-tick does not count. */
  opening: number;
}

function scan(text: string): { runs: TickRun[]; pipes: number[] } {
  const runs: TickRun[] = [];
  const pipes: number[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const isEscape = text[at] === '\\';
    if (isEscape && text[at + 1] !== '`') {
      at += text[at + 1] === '\\' || text[at + 1] === '|' ? 2 : 1;
      continue;
    }
    at += isEscape ? 1 : 0;
    if (text[at] === '`') {
      const first = at;
      while (text[at] === '`') {
        at++;
      }
      const length = at - first;
      runs.push({
        start,
        end: at,
        length,
        opening: isEscape ? length - 1 : length,
      });
      continue;
    }
    if (text[at] === '|') {
      pipes.push(at);
    }
    at++;
  }
  return { runs, pipes };
}

/** Pairs runs of one length, from left to right. */
function codeSpans(runs: TickRun[]): Array<{ start: number; end: number }> {
  const byLength = new Map<number, number[]>();
  runs.forEach((run, index) => {
    const indexes = byLength.get(run.length);
    if (indexes) {
      indexes.push(index);
    } else {
      byLength.set(run.length, [index]);
    }
  });
  const cursors = new Map<number, number>();
  const spans: Array<{ start: number; end: number }> = [];
  let index = 0;
  while (index < runs.length) {
    const { start, opening } = runs[index];
    const candidates = (opening > 0 && byLength.get(opening)) || [];
    let cursor = cursors.get(opening) ?? 0;
    while (cursor < candidates.length && candidates[cursor] <= index) {
      cursor++;
    }
    cursors.set(opening, cursor);
    const closer = candidates[cursor];
    if (closer === undefined) {
      index++;
    } else {
      spans.push({ start, end: runs[closer].end });
      index = closer + 1;
    }
  }
  return spans;
}
