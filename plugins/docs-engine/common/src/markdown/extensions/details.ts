import type { Extension } from '../types';
import { readContainerHeader, titleOf } from './containerHeader';
import { IndentedContainer } from './indentedContainer';

const MARKER = '???';

/**
 * `pymdownx.details`: `??? type classes "Title"` with indented content below,
 * which a click on the title shows; `???+` shows it from the start.
 */
export const details: Extension = ({ blocks }) => {
  blocks.register(
    'details',
    new IndentedContainer({
      marker: MARKER,
      readHeader(line) {
        const isOpen = line[MARKER.length] === '+';
        const from = MARKER.length + (isOpen ? 1 : 0);
        const header = readContainerHeader(line.slice(from));
        return header && (header.classes || header.title !== undefined)
          ? { ...header, isOpen }
          : undefined;
      },
      open(parent, { classes, title = titleOf(classes), isOpen }) {
        const element = parent.add('details');
        if (classes) {
          element.attributes.set('class', classes);
        }
        if (isOpen) {
          element.attributes.set('open', 'open');
        }
        element.add('summary').text = title;
        return element;
      },
      contentOf: last => (last.tag === 'details' ? last : undefined),
    }),
    105,
  );
};
