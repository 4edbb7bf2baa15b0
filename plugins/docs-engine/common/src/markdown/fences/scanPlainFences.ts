import { readAttributes } from './readAttributes';

/** A fenced block at the margin. */
export interface PlainFence {
  language: string;
  /** Classes beside the language. */
  classes: string[];
  id: string;
  options: Map<string, string>;
  /** Ends in a line feed unless it is empty. */
  code: string;
}

type Header = Omit<PlainFence, 'code'>;

/** Where lines that close a fence stand, by its marker. */
class Closings {
  private readonly byMarker = new Map<string, number[]>();

  constructor(lines: readonly string[]) {
    lines.forEach((line, index) => {
      const marker = markerOf(line);
      if (marker && line.slice(marker.length).trim() === '') {
        const known = this.byMarker.get(marker);
        if (known) {
          known.push(index);
        } else {
          this.byMarker.set(marker, [index]);
        }
      }
    });
    for (const positions of this.byMarker.values()) {
      positions.reverse();
    }
  }

  /** The first line behind a position; asked for rising positions. */
  after(marker: string, at: number): number {
    const positions = this.byMarker.get(marker) ?? [];
    while (positions.length > 0 && positions[positions.length - 1] <= at) {
      positions.pop();
    }
    return positions[positions.length - 1] ?? -1;
  }
}

/**
 * Replaces the fenced blocks that begin at the margin. What replaces a block is a
 * paragraph of its own, so a fence can stand right below text.
 *
 * @param replace - gives what stands in place of a block
 */
export function scanPlainFences(
  text: string,
  replace: (fence: PlainFence) => string,
): string {
  if (!text.includes('```') && !text.includes('~~~')) {
    return text;
  }
  const lines = text.split('\n');
  const closings = new Closings(lines);
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const marker = markerOf(lines[at]);
    const end = marker ? closings.after(marker, at) : -1;
    const header = end < 0 ? undefined : readHeader(lines[at], marker);
    if (header) {
      const code = lines.slice(at + 1, end).join('\n');
      const isEmpty = end === at + 1;
      out.push(
        '',
        replace({ ...header, code: isEmpty ? '' : `${code}\n` }),
        '',
      );
      at = end;
    } else {
      out.push(lines[at]);
    }
  }
  return out.join('\n');
}

function markerOf(line: string): string {
  const sign = line[0];
  if (sign !== '`' && sign !== '~') {
    return '';
  }
  let end = 0;
  while (line[end] === sign) {
    end++;
  }
  return end >= 3 ? line.slice(0, end) : '';
}

function readHeader(line: string, marker: string): Header | undefined {
  const text = line.slice(marker.length).trimStart();
  if (text.startsWith('{')) {
    if (!text.endsWith('}')) {
      return undefined;
    }
    const { classes, id, options } = readAttributes(text.slice(1, -1));
    const [language = '', ...others] = classes;
    return { language, classes: others, id, options };
  }
  const words =
    /^(?:\.?([\p{L}\p{N}_#.+-]*) *)?(?:hl_lines=("[^"]*"|'[^']*') *)?$/u.exec(
      text,
    );
  if (!words) {
    return undefined;
  }
  const [, language = '', marked] = words;
  const options = new Map<string, string>();
  if (marked) {
    options.set('hl_lines', marked.slice(1, -1));
  }
  return { language, classes: [], id: '', options };
}
