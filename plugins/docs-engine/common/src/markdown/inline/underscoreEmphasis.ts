import { tripleRules } from './asteriskEmphasis';
import { isWordAt, isWordBefore } from './characters';
import { EmphasisPattern, type EmphasisRule } from './emphasisRule';
import { Occurrences } from './Occurrences';

/** `__strong _both___`, at the borders of words. */
const strongThenBoth: EmphasisRule = {
  shape: 'strong+em',
  prepare(text) {
    const singles = Occurrences.of(
      text,
      '_',
      at => !isWordBefore(text, at) && text[at + 1] !== '_',
    );
    const triples = Occurrences.of(
      text,
      '_',
      at => text.startsWith('___', at) && !isWordAt(text, at + 3),
    );
    return at => {
      if (
        !text.startsWith('__', at) ||
        text[at + 2] === '_' ||
        isWordBefore(text, at)
      ) {
        return undefined;
      }
      const middle = singles.from(at + 3);
      const last = middle < 0 ? -1 : triples.from(middle + 2);
      return last < 0
        ? undefined
        : {
            parts: [
              [at + 2, middle],
              [middle + 1, last],
            ],
            end: last + 3,
          };
    };
  },
};

/** Text between delimiters that neither begin nor end inside of a word. */
function wholeWords(shape: string, delimiter: string): EmphasisRule {
  const { length } = delimiter;
  return {
    shape,
    prepare(text) {
      const closers = Occurrences.of(
        text,
        '_',
        at =>
          text.startsWith(delimiter, at) &&
          text[at - 1] !== '_' &&
          !isWordAt(text, at + length),
      );
      return at => {
        if (
          !text.startsWith(delimiter, at) ||
          text[at + length] === '_' ||
          isWordBefore(text, at)
        ) {
          return undefined;
        }
        const close = closers.from(at + length + 1);
        return close < 0
          ? undefined
          : { parts: [[at + length, close]], end: close + length };
      };
    },
  };
}

/** Emphasis by underscores, which are often part of a name. */
export const underscoreEmphasis = new EmphasisPattern('_', [
  ...tripleRules('_'),
  strongThenBoth,
  wholeWords('strong', '__'),
  wholeWords('em', '_'),
]);
