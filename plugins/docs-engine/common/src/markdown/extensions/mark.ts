import { scriptMarks } from '../inline/scriptMarks';
import type { Extension } from '../types';

/** `pymdownx.mark`: `==marked==`. */
export const mark: Extension = ({ inline, escapes }, options) => {
  const isSmart = options.smart_mark !== false;
  escapes.add('=');
  inline.register(
    'mark',
    scriptMarks({
      double: 'mark',
      style: { delimiter: '=', isSmart, border: '_' },
    }),
    65,
  );
};
