import { scriptMarks } from '../inline/scriptMarks';
import type { Extension } from '../types';

/** `pymdownx.caret`: `^^inserted^^` and `^superscript^`. */
export const caret: Extension = ({ inline, escapes }, options) => {
  const double = options.insert === false ? undefined : 'ins';
  const single = options.superscript === false ? undefined : 'sup';
  const isSmart = options.smart_insert !== false;
  escapes.add('^');
  if (single) {
    escapes.add(' ');
  }
  inline.register(
    'ins_sup',
    scriptMarks({
      single,
      double,
      style: { delimiter: '^', isSmart, border: '_' },
    }),
    65,
  );
};
