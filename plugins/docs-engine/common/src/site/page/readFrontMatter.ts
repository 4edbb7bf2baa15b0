import { isRecord } from '../config/ConfigReader';
import { parseYaml } from '../config/parseYaml';

/** A page without its front matter. */
export interface FrontMatter {
  meta: Record<string, unknown>;
  /** The Markdown that follows. */
  text: string;
  /** How many lines of the file stand before it. */
  skipped: number;
}

/** Characters of YAML that are read in a page; more of it stays text. */
const MAX_LENGTH = 50_000;

/**
 * Splits a page as MkDocs does: YAML between `---` lines, or lines of
 * `Key: value` at the very start, of which the first alone makes it metadata.
 * What is neither stays text.
 *
 * @param source of the page, with `\n` at the ends of lines
 */
export function readFrontMatter(source: string): FrontMatter {
  return readYaml(source) ?? readKeyLines(source);
}

function readYaml(source: string): FrontMatter | undefined {
  const open = /^---+[ \t]*\n/.exec(source);
  if (!open) {
    return undefined;
  }
  const close = /^(?:---|\.\.\.)[ \t]*\n/gm;
  close.lastIndex = source.indexOf('\n', open[0].length) + 1;
  const found = close.lastIndex > 0 ? close.exec(source) : null;
  if (!found) {
    return undefined;
  }
  if (found.index > MAX_LENGTH) {
    return undefined;
  }
  try {
    const yaml = source.slice(open[0].length, found.index);
    const { value } = parseYaml(yaml, 'front matter');
    return isRecord(value)
      ? withoutStart(source, value, found.index + found[0].length)
      : undefined;
  } catch {
    return undefined;
  }
}

function readKeyLines(source: string): FrontMatter {
  const meta = new Map<string, string>();
  let key: string | undefined;
  let at = 0;
  while (at < source.length) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end < 0 ? source.length : end);
    const next = end < 0 ? source.length : end + 1;
    if (line.trim() === '') {
      at = next;
      break;
    }
    const named = /^ {0,3}([\w-]+):[^\S\n]*(.*)/.exec(line);
    const more = /^ {4,}(.*)/.exec(line);
    if (named) {
      key = named[1].toLowerCase();
      meta.set(key, joined(meta.get(key), named[2]));
    } else if (more && key !== undefined) {
      meta.set(key, joined(meta.get(key), more[1]));
    } else {
      break;
    }
    at = next;
  }
  return withoutStart(source, Object.fromEntries(meta), at);
}

function joined(before: string | undefined, value: string): string {
  const text = value.trim();
  return before === undefined ? text : `${before} ${text}`;
}

function withoutStart(
  source: string,
  meta: Record<string, unknown>,
  at: number,
): FrontMatter {
  let start = at;
  while (source[start] === '\n') {
    start++;
  }
  return {
    meta,
    text: source.slice(start),
    skipped: countLines(source, start),
  };
}

function countLines(source: string, end: number): number {
  let lines = 0;
  for (
    let at = source.indexOf('\n');
    at >= 0 && at < end;
    at = source.indexOf('\n', at + 1)
  ) {
    lines++;
  }
  return lines;
}
