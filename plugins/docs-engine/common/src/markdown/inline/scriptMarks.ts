import type { InlinePattern } from '../types';
import {
  type DelimiterStyle,
  innerRule,
  outerRule,
  pairRule,
} from './delimiters';
import { EmphasisPattern, type EmphasisRule } from './emphasisRule';
import { Occurrences } from './Occurrences';
import { tripleRules, withoutDelimiters } from './soleDelimiters';

/** White space anywhere in a text. */
function whiteSpaceOf(text: string): Occurrences {
  return new Occurrences(() =>
    Array.from(text.matchAll(/\s/g), ({ index = 0 }) => index),
  );
}

/** The rule for parts that contain no white space, as scripts may not. */
function withoutSpace(rule: EmphasisRule): EmphasisRule {
  return {
    shape: rule.shape,
    prepare(text) {
      const find = rule.prepare(text);
      const spaces = whiteSpaceOf(text);
      return at => {
        const found = find(at);
        const space = spaces.from(at);
        return found && space >= 0 && space < found.end ? undefined : found;
      };
    },
  };
}

/** Text from an opening run of delimiters to the next one. */
function nearestRule(options: {
  shape: string;
  delimiter: string;
  length: number;
}): EmphasisRule {
  const { shape, delimiter, length } = options;
  const run = delimiter.repeat(length);
  return withoutSpace({
    shape,
    prepare(text) {
      const runs = Occurrences.of(text, delimiter, at =>
        text.startsWith(run, at),
      );
      return at => {
        const start = at + length;
        const opens =
          text.startsWith(run, at) &&
          (length === 1 || text[start] !== delimiter);
        const close = opens ? runs.from(start + 1) : -1;
        return close < 0
          ? undefined
          : { parts: [[start, close]], end: close + length };
      };
    },
  });
}

/**
 * A delimiter that means one element when single and another one when doubled,
 * as carets and tildes do. Either may be switched off.
 */
export function scriptMarks(options: {
  single?: string;
  double?: string;
  style: DelimiterStyle;
}): InlinePattern {
  const { single, double, style } = options;
  const { delimiter, isSmart } = style;
  const rules: EmphasisRule[] = [];
  if (single && double) {
    const shape = `${double}>${single}`;
    const inner = innerRule({
      shape: `${double}+${single}`,
      lengths: [2, 1],
      style,
    });
    rules.push(
      ...(isSmart
        ? [nearestRule({ shape, delimiter, length: 3 })]
        : tripleRules(shape, delimiter)),
      withoutSpace(
        outerRule({
          shape: `${single}>${double}`,
          lengths: [2, 1],
          style: { delimiter, isSmart: false },
        }),
      ),
      outerRule({ shape, lengths: [1, 2], style }),
      isSmart ? inner : withoutDelimiters(inner, delimiter),
    );
  }
  if (double) {
    rules.push(pairRule({ tag: double, length: 2, style }));
  }
  if (single) {
    rules.push(nearestRule({ shape: single, delimiter, length: 1 }));
  }
  return new EmphasisPattern(delimiter, rules);
}
