import { Element } from '../Element';
import type { Extension } from '../types';

/** `nl2br`: each end of a line is a line break. */
export const nl2br: Extension = ({ inline }) => {
  inline.register(
    'nl',
    {
      triggers: '\n',
      scan: () => at => ({ start: at, end: at + 1, node: new Element('br') }),
    },
    5,
  );
};
