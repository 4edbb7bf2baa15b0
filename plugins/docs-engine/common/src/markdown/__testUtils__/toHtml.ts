import { createMarkdown } from '../Markdown';

/** Converts a text with extensions that have no options. */
export function toHtml(text: string, ...extensions: string[]): string {
  const specs = extensions.map(name => ({ name, options: {} }));
  return createMarkdown(specs).convert(text, { file: 'page.md' }).html;
}
