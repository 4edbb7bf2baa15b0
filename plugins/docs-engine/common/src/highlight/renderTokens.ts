import type { Token } from './Token';

/**
 * Writes tokens as HTML, one string for each line, without its line feed. A token
 * that goes over several lines is closed and opened again, so that lines can be
 * wrapped. What follows the last line feed is no line if it is empty.
 */
export function renderLines(tokens: readonly Token[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text, className } of tokens) {
    let start = 0;
    let end = text.indexOf('\n');
    while (end >= 0) {
      lines.push(line + renderPart(text.slice(start, end), className));
      line = '';
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    line += renderPart(text.slice(start), className);
  }
  if (line) {
    lines.push(line);
  }
  return lines;
}

/** Escapes code for the inside of an element. */
export function escapeCode(code: string): string {
  if (!/[&<>"]/.test(code)) {
    return code;
  }
  return code
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function renderPart(text: string, className: string): string {
  if (!text) {
    return '';
  }
  const html = escapeCode(text);
  return className ? `<span class="${className}">${html}</span>` : html;
}
