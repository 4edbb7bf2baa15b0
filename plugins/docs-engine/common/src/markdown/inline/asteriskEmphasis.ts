import { EmphasisPattern, type EmphasisRule } from './emphasisRule';
import { Occurrences } from './Occurrences';

const closersOf = (text: string, delimiter: string) =>
  Occurrences.of(text, delimiter[0], at => text.startsWith(delimiter, at));

/** Three delimiters, then one part that ends with `first` and one with `second`. */
function triple(options: {
  shape: string;
  first: string;
  second: string;
}): EmphasisRule {
  const { shape, first, second } = options;
  return {
    shape,
    prepare(text) {
      const firstEnds = closersOf(text, first);
      const secondEnds = closersOf(text, second);
      return at => {
        if (!text.startsWith(first + second, at)) {
          return undefined;
        }
        const middle = firstEnds.from(at + 4);
        const last = middle < 0 ? -1 : secondEnds.from(middle + first.length);
        return last < 0
          ? undefined
          : {
              parts: [
                [at + 3, middle],
                [middle + first.length, last],
              ],
              end: last + second.length,
            };
      };
    },
  };
}

/** The rules for triple delimiters, which asterisk and underscore share. */
export function tripleRules(delimiter: string): EmphasisRule[] {
  const double = delimiter.repeat(2);
  return [
    triple({ shape: 'strong>em', first: delimiter, second: double }),
    triple({ shape: 'em>strong', first: double, second: delimiter }),
  ];
}

/** `**strong *both***`. */
const strongThenBoth = (delimiter: string): EmphasisRule => ({
  shape: 'strong+em',
  prepare(text) {
    const singles = closersOf(text, delimiter);
    const triples = closersOf(text, delimiter.repeat(3));
    return at => {
      if (
        !text.startsWith(delimiter.repeat(2), at) ||
        text[at + 2] === delimiter
      ) {
        return undefined;
      }
      const middle = singles.from(at + 3);
      if (middle < 0 || text[middle + 1] === delimiter) {
        return undefined;
      }
      const last = triples.from(middle + 2);
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
});

const strong = (delimiter: string): EmphasisRule => ({
  shape: 'strong',
  prepare(text) {
    const double = delimiter.repeat(2);
    const doubles = closersOf(text, double);
    return at => {
      const close = text.startsWith(double, at) ? doubles.from(at + 3) : -1;
      return close < 0
        ? undefined
        : { parts: [[at + 2, close]], end: close + 2 };
    };
  },
});

const em = (delimiter: string): EmphasisRule => ({
  shape: 'em',
  prepare(text) {
    const singles = closersOf(text, delimiter);
    return at => {
      if (text[at] !== delimiter) {
        return undefined;
      }
      const close = singles.from(at + 1);
      return close < at + 2
        ? undefined
        : { parts: [[at + 1, close]], end: close + 1 };
    };
  },
});

/** Rules for a delimiter that works inside of words too. */
export function asteriskRules(delimiter: string): EmphasisRule[] {
  return [
    ...tripleRules(delimiter),
    strongThenBoth(delimiter),
    strong(delimiter),
    em(delimiter),
  ];
}

/** Emphasis by asterisks. */
export const asteriskEmphasis = new EmphasisPattern('*', asteriskRules('*'));
