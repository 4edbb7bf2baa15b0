import { escapeCode, renderLines } from './renderTokens';
import { tokenize } from './tokenize';

/**
 * Colours code: spans with the short class names of Pygments. The text of what
 * is returned is the code, byte for byte.
 *
 * @param language - as a fence names it, in any case; code of a language that is
 *   not known is escaped only
 */
export function highlight(code: string, language: string): string {
  const lines = renderLines(tokenize(code, language));
  return lines.join('\n') + (code.endsWith('\n') ? '\n' : '');
}

/**
 * The same for code inside a line, as `pymdownx.inlinehilite` shows it.
 *
 * @param language - empty for code without colours
 */
export function highlightInline(code: string, language: string): string {
  return language ? highlight(code, language) : escapeCode(code);
}
