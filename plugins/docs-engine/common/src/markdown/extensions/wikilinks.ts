import { Element } from '../Element';
import type { Extension } from '../types';

const LINK = /\[\[([\w0-9_ -]+)\]\]/y;

/** `wikilinks`: `[[Page name]]`. */
export const wikilinks: Extension = ({ inline }, options) => {
  const base = String(options.base_url ?? '/');
  const end = String(options.end_url ?? '/');
  const className = String(options.html_class ?? 'wikilink');
  inline.register(
    'wikilink',
    {
      triggers: '[',
      scan: text => at => {
        LINK.lastIndex = at;
        const found = LINK.exec(text);
        if (!found) {
          return undefined;
        }
        const label = found[1].trim();
        const page = label.replace(/ +/g, '_');
        const element = new Element('a', { href: `${base}${page}${end}` });
        if (className) {
          element.attributes.set('class', className);
        }
        element.text = label;
        return {
          start: at,
          end: at + found[0].length,
          node: label ? element : '',
        };
      },
    },
    75,
  );
};
