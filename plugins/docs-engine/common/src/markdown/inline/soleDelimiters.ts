import { runLength } from './characters';
import { type DelimiterStyle, pairRule } from './delimiters';
import type { EmphasisRule } from './emphasisRule';
import { Occurrences } from './Occurrences';

/** The rule for parts that contain no further delimiters. */
export function withoutDelimiters(
  rule: EmphasisRule,
  delimiter: string,
): EmphasisRule {
  return {
    shape: rule.shape,
    prepare(text) {
      const find = rule.prepare(text);
      const delimiters = Occurrences.of(text, delimiter);
      return at => {
        const found = find(at);
        return found?.parts.every(([from, to]) => delimiters.from(from) === to)
          ? found
          : undefined;
      };
    },
  };
}

/** Delimiters between delimiters: `***` is an emphasised asterisk. */
export function delimitersOnly(options: {
  shape: string;
  delimiter: string;
  length: number;
}): EmphasisRule {
  const { shape, delimiter, length } = options;
  const longest = length * 2 + Math.min(length, 2);
  return {
    shape,
    prepare: text => at => {
      const run = runLength(text, at, longest);
      return text[at] === delimiter && run > length * 2
        ? { parts: [[at + length, at + run - length]], end: at + run }
        : undefined;
    },
  };
}

/** `***text***` wherever it stands. */
export function tripleRules(shape: string, delimiter: string): EmphasisRule[] {
  const style: DelimiterStyle = { delimiter, isSmart: false };
  return [
    delimitersOnly({ shape, delimiter, length: 3 }),
    withoutDelimiters(pairRule({ tag: shape, length: 3, style }), delimiter),
  ];
}
