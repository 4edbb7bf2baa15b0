import { scriptMarks } from '../inline/scriptMarks';
import type { Extension } from '../types';

/** `pymdownx.tilde`: `~~deleted~~` and `~subscript~`. */
export const tilde: Extension = ({ inline, escapes }, options) => {
  const double = options.delete === false ? undefined : 'del';
  const single = options.subscript === false ? undefined : 'sub';
  const isSmart = options.smart_delete !== false;
  escapes.add('~');
  if (single) {
    escapes.add(' ');
  }
  inline.register(
    'sub_del',
    scriptMarks({
      single,
      double,
      style: { delimiter: '~', isSmart, border: '_' },
    }),
    65,
  );
};
