import type { InlineMatch, InlinePattern } from '../types';
import { Occurrences } from './Occurrences';
import { angleContent } from './autolink';
import { unescape } from './escape';

const TAG = /^\/?[a-zA-Z][^@ ]*(?: |$)/;

/**
 * A tag or a comment inside a line, which is passed on as it is. What opens before
 * a tag and ends behind it is a tag, too, with a backslash before the inner one.
 */
export const inlineHtml: InlinePattern = {
  triggers: '<',
  retries: true,
  scan(text, inline) {
    const comment = commentReader(text);
    const stored = (start: number, end: number): InlineMatch => ({
      start,
      end,
      node: inline.store(unescape(inline.markup(text.slice(start, end)))),
    });
    return at => {
      if (text.startsWith('<!--', at)) {
        const end = comment(at);
        return end < 0 ? undefined : stored(at, end);
      }
      const content = angleContent(text, at);
      return content !== undefined && TAG.test(content)
        ? stored(at, at + content.length + 2)
        : undefined;
    };
  },
};

/** The end of the comment at a position; comments do not nest. */
function commentReader(text: string): (at: number) => number {
  const ends = Occurrences.of(text, '-', at => text.startsWith('-->', at));
  const starts = Occurrences.of(text, '<', at => text.startsWith('<!--', at));
  return at => {
    const end = ends.from(at + 4);
    const inner = starts.from(at + 1);
    return end < 0 || (inner >= 0 && inner < end) ? -1 : end + 3;
  };
}
