import { blockLevelTags } from '../blockLevel';

/** How the content of an HTML element is read. */
export type MarkdownMode = 'block' | 'span' | 'off';

const SPAN = new Set(
  'address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th'.split(' '),
);
const RAW = new Set('canvas math option pre script style textarea'.split(' '));

/**
 * How the content of an element is read: as its `markdown` attribute asks, if the
 * element can hold that and its parent allows as much.
 *
 * @param asked - value of the attribute
 * @param parent - mode of the element around it
 */
export function markdownMode(
  tag: string,
  asked = '0',
  parent?: MarkdownMode,
): MarkdownMode | undefined {
  let wanted = asked === 'markdown' ? '1' : asked;
  if (parent === 'off' || (parent === 'span' && wanted !== '0')) {
    wanted = parent;
  }
  const isSpan = SPAN.has(tag);
  const isBlock =
    blockLevelTags.has(tag) && !isSpan && !RAW.has(tag) && tag !== 'hr';
  if (
    (wanted === '1' && isBlock) ||
    (wanted === 'block' && (isBlock || isSpan))
  ) {
    return 'block';
  }
  if (
    (wanted === '1' && isSpan) ||
    (wanted === 'span' && (isBlock || isSpan))
  ) {
    return 'span';
  }
  return blockLevelTags.has(tag) ? 'off' : undefined;
}
