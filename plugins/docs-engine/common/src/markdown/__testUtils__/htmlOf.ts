import { createMarkdown } from '../Markdown';
import type { ConvertedPage } from '../types';

/** Extensions with their options. */
export type TestExtensions = Record<string, Record<string, unknown>>;

/** Converts a text with some extensions. */
export function convert(
  text: string,
  extensions: TestExtensions,
): ConvertedPage {
  const specs = Object.entries(extensions).map(([name, options]) => ({
    name,
    options,
  }));
  return createMarkdown(specs).convert(text, { file: 'page.md' });
}

/** The HTML of a text, without the line ends between tags. */
export function htmlOf(text: string, extensions: TestExtensions): string {
  return convert(text, extensions).html.replace(/>\n+</g, '><');
}

/** Lines of a text. */
export function lines(...text: string[]): string {
  return text.join('\n');
}
