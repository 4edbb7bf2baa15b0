import { isSpaceAt } from '../inline/characters';
import {
  type DelimiterStyle,
  innerRule,
  outerRule,
  pairRule,
} from '../inline/delimiters';
import { EmphasisPattern, type EmphasisRule } from '../inline/emphasisRule';
import {
  delimitersOnly,
  tripleRules,
  withoutDelimiters,
} from '../inline/soleDelimiters';
import type { Extension, InlinePattern } from '../types';

/** Delimiters between white space emphasise nothing. */
const loneDelimiter: InlinePattern = {
  triggers: '*_',
  scan: text => at => {
    const end = at + 1;
    return (at === 0 || isSpaceAt(text, at - 1)) &&
      (end === text.length || isSpaceAt(text, end))
      ? { start: at, end, node: text.slice(at, end) }
      : undefined;
  },
};

function rules(style: DelimiterStyle): EmphasisRule[] {
  const { delimiter, isSmart } = style;
  const outerStrong = outerRule({ shape: 'strong>em', lengths: [1, 2], style });
  const outerEm = outerRule({ shape: 'em>strong', lengths: [2, 1], style });
  const inner = innerRule({ shape: 'strong+em', lengths: [2, 1], style });
  const strong = pairRule({ tag: 'strong', length: 2, style });
  const em = pairRule({ tag: 'em', length: 1, style });
  if (isSmart) {
    const both = pairRule({ tag: 'strong>em', length: 3, style });
    return [both, outerEm, outerStrong, inner, strong, em];
  }
  return [
    ...tripleRules('strong>em', delimiter),
    outerEm,
    outerStrong,
    withoutDelimiters(inner, delimiter),
    strong,
    em,
    delimitersOnly({ shape: 'em', delimiter, length: 1 }),
  ];
}

/**
 * `pymdownx.betterem`: emphasis that is decided by white space and, where it is
 * smart, by the borders of words.
 */
export const betterem: Extension = ({ inline }, options) => {
  const smart = options.smart_enable ?? 'underscore';
  const isSmart = (name: string) => smart === 'all' || smart === name;
  inline.register('not_strong', loneDelimiter, 70);
  inline.register(
    'em_strong',
    new EmphasisPattern(
      '*',
      rules({ delimiter: '*', isSmart: isSmart('asterisk'), border: '_' }),
    ),
    60,
  );
  inline.register(
    'em_strong2',
    new EmphasisPattern(
      '_',
      rules({ delimiter: '_', isSmart: isSmart('underscore') }),
    ),
    50,
  );
};
