import type { Extension } from '../types';
import { readContainerHeader, titleOf } from './containerHeader';
import { IndentedContainer } from './indentedContainer';

const MARKER = '!!!';

/**
 * `admonition`: `!!! type classes "Title"` with indented content below. Without a
 * title the type is it, and an empty title leaves it out.
 */
export const admonition: Extension = ({ blocks }) => {
  blocks.register(
    'admonition',
    new IndentedContainer({
      marker: MARKER,
      readHeader(line) {
        const header = readContainerHeader(line.slice(MARKER.length));
        return header?.classes ? header : undefined;
      },
      open(parent, { classes, title = titleOf(classes) }) {
        const box = parent.add('div', { class: `admonition ${classes}` });
        if (title) {
          box.add('p', { class: 'admonition-title' }).text = title;
        }
        return box;
      },
      // The title of an admonition without other content takes in what is indented too far.
      contentOf: last =>
        last.attribute('class')?.includes('admonition') ? last : undefined,
    }),
    105,
  );
};
