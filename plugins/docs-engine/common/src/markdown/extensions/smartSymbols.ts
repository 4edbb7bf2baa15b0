import { isWordAt, isWordBefore } from '../inline/characters';
import { secondReading } from '../inline/secondReading';
import type { Extension, InlinePattern } from '../types';

/** Signs that stand for another one wherever they occur. */
const signs: Record<string, Record<string, string>> = {
  trademark: { '(tm)': '\u2122' },
  copyright: { '(c)': '\u00a9' },
  registered: { '(r)': '\u00ae' },
  plusminus: { '+/-': '\u00b1' },
  not_equal: { '=/=': '\u2260' },
};

const fractions: Record<string, string> = {
  '1/4': '\u00bc',
  '1/2': '\u00bd',
  '3/4': '\u00be',
  '1/3': '\u2153',
  '2/3': '\u2154',
  '1/5': '\u2155',
  '2/5': '\u2156',
  '3/5': '\u2157',
  '4/5': '\u2158',
  '1/6': '\u2159',
  '5/6': '\u215a',
  '1/8': '\u215b',
  '3/8': '\u215c',
  '5/8': '\u215d',
  '7/8': '\u215e',
};

function signPattern(sign: string, replacement: string): InlinePattern {
  return {
    triggers: sign[0],
    scan:
      (text, { store }) =>
      at =>
        text.startsWith(sign, at)
          ? { start: at, end: at + sign.length, node: store(replacement) }
          : undefined,
  };
}

const careOf: InlinePattern = {
  triggers: 'c',
  scan:
    (text, { store }) =>
    at =>
      text.startsWith('c/o', at) &&
      !isWordBefore(text, at) &&
      !isWordAt(text, at + 3)
        ? { start: at, end: at + 3, node: store('\u2105') }
        : undefined,
};

/** `<--`, `-->` and `<-->`, not with more dashes. */
const arrows: InlinePattern = {
  triggers: '-',
  scan:
    (text, { store }) =>
    at => {
      const isPair = text[at + 1] === '-' && text[at + 2] !== '-';
      if (!isPair || text[at - 1] === '-') {
        return undefined;
      }
      const left = text[at - 1] === '<';
      const right = text[at + 2] === '>';
      const start = left ? at - 1 : at;
      if (left && right) {
        return { start, end: at + 3, node: store('\u2194') };
      }
      if (left) {
        return { start, end: at + 2, node: store('\u2190') };
      }
      return right ? { start, end: at + 3, node: store('\u2192') } : undefined;
    },
};

const isDigitAt = (text: string, at: number) => /\d/.test(text[at] ?? '');

const fraction: InlinePattern = {
  triggers: '/',
  scan:
    (text, { store }) =>
    at => {
      const sign = fractions[text.slice(at - 1, at + 2)];
      return sign && !isDigitAt(text, at - 2) && !isDigitAt(text, at + 2)
        ? { start: at - 1, end: at + 2, node: store(sign) }
        : undefined;
    },
};

/** Endings of numbers: `1st`, `22nd`, `103rd`, `11th`. */
const ordinal: InlinePattern = {
  triggers: '0123456789',
  scan: (text, { store }) => {
    let numberEnd = 0;
    return at => {
      if (at < numberEnd) {
        return undefined;
      }
      numberEnd = at + 1;
      while (isDigitAt(text, numberEnd)) {
        numberEnd += 1;
      }
      const ending = text.slice(numberEnd, numberEnd + 2);
      const end = numberEnd + 2;
      if (
        !isEnding(ending, text.slice(at, numberEnd)) ||
        isWordBefore(text, at) ||
        isWordAt(text, end)
      ) {
        return undefined;
      }
      const number = text.slice(at, numberEnd);
      return {
        start: at,
        end,
        node: store(`${number}<sup>${ending}</sup>`),
      };
    };
  },
};

function isEnding(ending: string, number: string): boolean {
  const last = number[number.length - 1];
  switch (ending) {
    case 'st':
      return last === '1';
    case 'nd':
      return last === '2';
    case 'rd':
      return last === '3';
    case 'th':
      return !'123'.includes(last) || number[number.length - 2] === '1';
    default:
      return false;
  }
}

/** `pymdownx.smartsymbols`: signs that keyboards lack. */
export const smartSymbols: Extension = (pipeline, options) => {
  const isOn = (name: string) => options[name] !== false;
  const patterns: InlinePattern[] = [];
  for (const [name, pairs] of Object.entries(signs)) {
    if (isOn(name)) {
      patterns.push(
        ...Object.entries(pairs).map(([sign, replacement]) =>
          signPattern(sign, replacement),
        ),
      );
    }
  }
  const others = {
    arrows,
    fractions: fraction,
    care_of: careOf,
    ordinal_numbers: ordinal,
  };
  for (const [name, pattern] of Object.entries(others)) {
    if (isOn(name)) {
      patterns.push(pattern);
    }
  }
  pipeline.tree.register(
    'smart-symbols',
    secondReading(pipeline, patterns),
    2.1,
  );
};
