import { readFenceHeader } from './FenceHeader';

/** What a tab in fenced code is while other tabs become spaces. */
const KEPT_TAB = '\u0001';
const TAB_WIDTH = 4;

/**
 * Marks the tabs inside of fenced code, so that they outlast the step that makes
 * spaces of tabs. Tabs that indent the whole block are spaces all the same.
 */
export function keepTabs(text: string): string {
  if (!text.includes('\t')) {
    return text;
  }
  let closing = '';
  let prefix = '';
  return text
    .split('\n')
    .map(source => {
      const line = expandIndent(source);
      const start = /^[ >]*/.exec(line)?.[0] ?? '';
      const marker = /^(?:`{3,}|~{3,})/.exec(line.slice(start.length))?.[0];
      if (!closing) {
        const header = line.slice(start.length + (marker?.length ?? 0));
        if (marker && readFenceHeader(header)) {
          closing = marker;
          prefix = start;
        }
        return source;
      }
      if (start === prefix && line.slice(start.length).trim() === closing) {
        closing = '';
        return source;
      }
      const inner = withoutColumns(source, prefix.length);
      return inner === undefined
        ? source
        : prefix + inner.replace(/\t/g, KEPT_TAB);
    })
    .join('\n');
}

/** Makes tabs of what {@link keepTabs} marked. */
export function restoreTabs(text: string): string {
  return text.includes(KEPT_TAB) ? text.split(KEPT_TAB).join('\t') : text;
}

function expandIndent(line: string): string {
  let column = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\t') {
      column += TAB_WIDTH - (column % TAB_WIDTH);
    } else if (line[at] === ' ' || line[at] === '>') {
      column++;
    } else {
      return (
        line.slice(0, at).replace(/\t/g, ' ').padEnd(column) + line.slice(at)
      );
    }
  }
  return '';
}

/** A line from a column on; undefined if it begins before that column. */
function withoutColumns(line: string, columns: number): string | undefined {
  let column = 0;
  let at = 0;
  while (column < columns) {
    const character = line[at];
    if (character === '\t') {
      column += TAB_WIDTH - (column % TAB_WIDTH);
    } else if (character === ' ' || character === '>') {
      column++;
    } else {
      return undefined;
    }
    at++;
  }
  return ' '.repeat(column - columns) + line.slice(at);
}
