/** A line that begins or ends a list of files, or includes one. */
export interface Scissors {
  indent: string;
  /** The line shows the syntax itself, without this sign. */
  escaped: boolean;
  /** The file of a line that includes one; undefined for a list. */
  target: string | undefined;
}

/** A file, or a part of one, as it is written behind the scissors. */
export interface SnippetTarget {
  path: string;
  /** First and last lines, from 1, in the order in which they are shown. */
  ranges: Array<{ first: number; last: number }>;
  section: string | undefined;
}

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Reads a line such as `--8<-- "file.md"`.
 *
 * @returns undefined for any other line
 */
export function readScissors(line: string): Scissors | undefined {
  const start = line.length - line.trimStart().length;
  const escaped = line[start] === ';';
  const end = scissorsEnd(line, escaped ? start + 1 : start);
  if (end === undefined) {
    return undefined;
  }
  const rest = line.slice(end);
  const match = /^(?:[ \t]+(?:"([^"\n]+)"|'([^'\n]+)'))?$/.exec(rest);
  return (
    (match && {
      indent: line.slice(0, start),
      escaped,
      target: match[1] ?? match[2],
    }) ||
    undefined
  );
}

/** Reads what stands behind scissors, such as `file.md:4:6` or `file.py:part`. */
export function readTarget(text: string): SnippetTarget {
  const lines = /^(.+?):(-?\d*(?::-?\d*)?(?:,-?\d*(?::-?\d*)?)*)$/.exec(text);
  if (lines && /\d/.test(lines[2])) {
    return {
      path: lines[1],
      ranges: lines[2].split(',').map(readRange),
      section: undefined,
    };
  }
  const section = /^(.+?):([A-Za-z][\w-]*)$/.exec(text);
  return section
    ? { path: section[1], ranges: [], section: section[2] }
    : { path: text, ranges: [], section: undefined };
}

/**
 * The name of a section that a line of a file begins or ends:
 * `# --8<-- [start:name]`.
 */
export function readSectionMark(
  line: string,
): { kind: 'start' | 'end'; name: string } | undefined {
  const at = line.indexOf('8<');
  if (at < 1) {
    return undefined;
  }
  const match =
    /^8<-{1,20}[ \t]{1,20}\[[ \t]{0,20}(start|end)[ \t]{0,20}:[ \t]{0,20}([A-Za-z][\w-]*)[ \t]{0,20}\]/.exec(
      line.slice(at, at + 300),
    );
  return match && line[at - 1] === '-'
    ? { kind: match[1] === 'start' ? 'start' : 'end', name: match[2] }
    : undefined;
}

/** Where the scissors that begin at a position end. */
function scissorsEnd(line: string, start: number): number | undefined {
  const cut = skip(line, start);
  if (cut === start || !line.startsWith('8<', cut)) {
    return undefined;
  }
  const end = skip(line, cut + 2);
  return end === cut + 2 ? undefined : end;
}

function skip(line: string, start: number): number {
  let at = start;
  while (line[at] === '-') {
    at++;
  }
  return at;
}

function readRange(text: string): { first: number; last: number } {
  const [first, last] = text.split(':');
  return {
    first: Math.max(1, Number(first) || 1),
    last: last ? Number(last) : LAST,
  };
}
