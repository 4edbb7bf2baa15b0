import { Element } from '../Element';
import { Occurrences } from '../inline/Occurrences';
import type { InlinePattern } from '../types';
import type { FootnoteOptions } from './footnotes';
import { footnotesOf } from './FootnoteList';

/** `[^name]` in a text, if a note of that name is defined. */
export function footnoteReference(options: FootnoteOptions): InlinePattern {
  const { separator, superscriptText } = options;
  return {
    triggers: '[',
    scan(text, { page }) {
      const list = footnotesOf(page);
      const ends = Occurrences.of(text, ']');
      return at => {
        const end = text[at + 1] === '^' ? ends.from(at) : -1;
        const name = text.slice(at + 2, Math.max(end, 0));
        const number = end < 0 ? undefined : list.numberOf(name);
        if (number === undefined) {
          return undefined;
        }
        const count = (list.references.get(name) ?? 0) + 1;
        list.references.set(name, count);
        const mark = new Element('sup', {
          id: `fnref${count > 1 ? count : ''}${separator}${name}`,
        });
        const link = mark.add('a', {
          class: 'footnote-ref',
          href: `#fn${separator}${name}`,
        });
        link.text = superscriptText.replace('{}', String(number));
        link.atomic = true;
        return { start: at, end: end + 1, node: mark };
      };
    },
  };
}
