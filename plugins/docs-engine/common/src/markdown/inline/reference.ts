import { Element } from '../Element';
import type { InlineContext, InlineMatch, InlinePattern } from '../types';
import { matchBrackets } from './brackets';
import { isSpaceAt } from './characters';
import { Occurrences } from './Occurrences';

interface ReferenceKind {
  isImage: boolean;
  /** `[text]` alone, without a second pair of brackets. */
  isShort: boolean;
}

/** Links and images whose target is defined elsewhere on the page. */
function referencePattern({ isImage, isShort }: ReferenceKind): InlinePattern {
  return {
    triggers: '[',
    scan(text, inline) {
      let brackets: Map<number, number> | undefined;
      const nameEnds = Occurrences.of(text, ']');
      return at => {
        if ((text[at - 1] === '!') !== isImage) {
          return undefined;
        }
        brackets ??= matchBrackets(text, '[]');
        const close = brackets.get(at);
        if (close === undefined) {
          return undefined;
        }
        const label = text.slice(at + 1, close);
        let name = label;
        let end = close + 1;
        if (!isShort) {
          const open = isSpaceAt(text, end) ? end + 1 : end;
          const nameEnd = text[open] === '[' ? nameEnds.from(open + 1) : -1;
          if (nameEnd < 0) {
            return undefined;
          }
          name = text.slice(open + 1, nameEnd) || label;
          end = nameEnd + 1;
        }
        return referenceMatch({
          start: isImage ? at - 1 : at,
          end,
          name,
          label,
          isImage,
          inline,
        });
      };
    },
  };
}

function referenceMatch(found: {
  start: number;
  end: number;
  name: string;
  label: string;
  isImage: boolean;
  inline: InlineContext;
}): InlineMatch {
  const { start, end, label, isImage, inline } = found;
  const target = inline.page.references.get(referenceName(found.name));
  if (!target) {
    return { start, end, node: undefined };
  }
  const element = isImage
    ? new Element('img', { src: target.url, alt: inline.restore(label) })
    : new Element('a', { href: target.url });
  if (target.title) {
    element.attributes.set('title', target.title);
  }
  if (!isImage) {
    element.text = label;
  }
  return { start, end, node: element };
}

/** Names differ neither in case nor by a line break with the spaces around it. */
function referenceName(name: string): string {
  const [first, ...rest] = name.toLowerCase().split('\n');
  const last = rest.pop();
  return last === undefined
    ? first
    : [
        first.trimEnd(),
        ...rest.map(line => line.trim()),
        last.trimStart(),
      ].join(' ');
}

export const reference = referencePattern({ isImage: false, isShort: false });
export const imageReference = referencePattern({
  isImage: true,
  isShort: false,
});
export const shortReference = referencePattern({
  isImage: false,
  isShort: true,
});
export const shortImageReference = referencePattern({
  isImage: true,
  isShort: true,
});
