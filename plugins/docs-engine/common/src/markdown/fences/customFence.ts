import { escapeCode } from '../../highlight/renderTokens';
import { escapeAttribute } from '../serialize';
import type { Fence } from './scanFences';

/** A kind of fence that a site defines, such as `mermaid`. */
export interface CustomFence {
  /** The language that selects it; `*` for all that no other one takes. */
  name: string;
  className: string;
  format: 'code' | 'div' | 'math';
}

/**
 * Reads `custom_fences` of `pymdownx.superfences`. Formats are Python functions
 * there: those of superfences and arithmatex are known by name, any other one
 * shows the text of the block.
 */
export function readCustomFences(value: unknown): CustomFence[] {
  const fences: CustomFence[] = [];
  for (const entry of Array.isArray(value) ? value : []) {
    if (typeof entry?.name === 'string' && entry.name) {
      fences.push({
        name: entry.name,
        className: typeof entry.class === 'string' ? entry.class : '',
        format: formatOf(entry.format),
      });
    }
  }
  return fences;
}

/** Writes a block as its kind asks for. */
export function renderCustomFence(
  { className, format }: CustomFence,
  { header, code }: Fence,
  withAttributes: boolean,
): string {
  const { id, classes, options } = header;
  const attributes: Array<[string, string]> = [
    ['id', id],
    ['class', [className, ...classes].filter(Boolean).join(' ')],
    ...(withAttributes ? options : []),
  ];
  const written = attributes
    .filter(([name, text]) => text || (name !== 'id' && name !== 'class'))
    .map(([name, text]) => ` ${name}="${escapeAttribute(text)}"`)
    .join('');
  const text = escapeCode(code);
  return format === 'div'
    ? `<div${written}>${text}</div>`
    : `<pre${written}><code>${text}</code></pre>`;
}

function formatOf(value: unknown): CustomFence['format'] {
  const name = typeof value === 'string' ? value : '';
  if (name.includes('arithmatex')) {
    return 'math';
  }
  return name.endsWith('fence_div_format') ? 'div' : 'code';
}
