import { ListConstruct } from '../blocks/ListConstruct';
import { ListIndent } from '../blocks/ListIndent';
import type { Extension } from '../types';

/**
 * `mdx_truly_sane_lists`: lists nest by two spaces, kinds are not mixed, and a
 * list behind a blank line is a list of its own.
 *
 * Options: `nested_indent` (spaces, default 2), `truly_sane` (default true; when
 * false, items behind blank lines make the list before them loose as usual).
 */
export const trulySaneLists: Extension = ({ blocks }, options) => {
  const indent = Number(options.nested_indent) || 2;
  const joins = options.truly_sane === false;
  const rules = { indent, mixed: false, keepStart: false };
  blocks.register(
    'olist',
    new ListConstruct({ ...rules, tag: 'ol', siblings: joins ? ['ol'] : [] }),
    50,
  );
  blocks.register(
    'ulist',
    new ListConstruct({ ...rules, tag: 'ul', siblings: joins ? ['ul'] : [] }),
    40,
  );
  blocks.register(
    'indent',
    new ListIndent({ indent, item: 'li', items: ['li'], lists: ['ul', 'ol'] }),
    95,
  );
};
