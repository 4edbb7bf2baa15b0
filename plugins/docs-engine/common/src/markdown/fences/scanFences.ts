import { readFenceHeader } from './FenceHeader';
import type { FenceHeader } from './FenceHeader';

/** A fenced block as it stands in a text. */
export interface Fence {
  /** Spaces and signs of quotes before it. */
  prefix: string;
  header: FenceHeader;
  /** Lines between the fences, without the prefix. */
  code: string;
  /** All its lines, without the prefix; at least one between the fences. */
  source: string;
  /** All its lines as they stand, with what is before them. */
  lines: string;
}

interface Opening {
  prefix: string;
  marker: string;
  header: FenceHeader;
  at: number;
}

/** Which fences there are, and what becomes of them. */
export interface FenceReader {
  /** Whether a line with this header opens a block. */
  accepts(header: FenceHeader): boolean;
  /** What stands in place of a block, in one line; undefined keeps it. */
  replace(fence: Fence): string | undefined;
}

/**
 * Replaces the fenced blocks of a text, wherever they are nested. A fence that is
 * not closed at its own indentation stays text, and so do the lines up to where
 * that shows. Reads each line once.
 */
export function scanFences(text: string, reader: FenceReader): string {
  if (!text.includes('```') && !text.includes('~~~')) {
    return text;
  }
  const lines = text.split('\n');
  const out: string[] = [];
  let opening: Opening | undefined;
  for (const line of lines) {
    if (!opening) {
      const found = openingAt(line, out.length);
      opening = found && reader.accepts(found.header) ? found : undefined;
      out.push(line);
      continue;
    }
    out.push(line);
    if (isClosing(line, opening)) {
      const replacement = reader.replace(
        fenceOf(out.slice(opening.at), opening),
      );
      if (replacement !== undefined) {
        out.length = opening.at;
        out.push(`${opening.prefix}${replacement}`);
      }
      opening = undefined;
    } else if (!isInside(line, opening.prefix)) {
      opening = undefined;
    }
  }
  return out.join('\n');
}

function openingAt(line: string, at: number): Opening | undefined {
  const prefix = prefixLength(line);
  const marker = markerAt(line, prefix);
  if (!marker) {
    return undefined;
  }
  const header = readFenceHeader(line.slice(prefix + marker.length));
  return header && { prefix: line.slice(0, prefix), marker, header, at };
}

/** The run of three or more back-ticks or tildes that begins at a position. */
function markerAt(line: string, at: number): string {
  const sign = line[at];
  if (sign !== '`' && sign !== '~') {
    return '';
  }
  let end = at;
  while (line[end] === sign) {
    end++;
  }
  return end - at >= 3 ? line.slice(at, end) : '';
}

function isClosing(line: string, { prefix, marker }: Opening): boolean {
  return (
    line.startsWith(marker, prefix.length) &&
    line.slice(prefix.length + marker.length).trim() === '' &&
    isInside(line, prefix)
  );
}

/** Whether a line is as deep as the fence, in no more quotes; or empty. */
function isInside(line: string, prefix: string): boolean {
  const own = prefixLength(line);
  return (
    (own >= prefix.length || own === line.length) &&
    quotesIn(line.slice(0, prefix.length)) <= quotesIn(prefix)
  );
}

function quotesIn(prefix: string): number {
  return prefix.split('>').length;
}

function fenceOf(lines: string[], { prefix, header }: Opening): Fence {
  const inner = lines.map(line => line.slice(prefix.length));
  const code = inner.slice(1, -1).join('\n');
  return {
    prefix,
    header,
    code,
    source: `${inner[0]}\n${code}\n${inner[inner.length - 1]}`,
    lines: lines.join(lines.length > 2 ? '\n' : '\n\n'),
  };
}

function prefixLength(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '>') {
    at++;
  }
  return at;
}
