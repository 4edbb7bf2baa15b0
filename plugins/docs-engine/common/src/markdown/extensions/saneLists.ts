import { ListConstruct } from '../blocks/ListConstruct';
import type { Extension } from '../types';

/**
 * `sane_lists`: lists of another kind are not mixed, and an ordered list begins
 * with the number that was written.
 */
export const saneLists: Extension = ({ blocks }) => {
  const rules = { indent: 4, mixed: false, keepStart: true };
  blocks.register(
    'olist',
    new ListConstruct({ ...rules, tag: 'ol', siblings: ['ol'] }),
    40,
  );
  blocks.register(
    'ulist',
    new ListConstruct({ ...rules, tag: 'ul', siblings: ['ul'] }),
    30,
  );
};
