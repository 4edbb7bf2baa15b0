import { quotePatterns } from '../inline/quoteRules';
import { runLength } from '../inline/characters';
import { secondReading } from '../inline/secondReading';
import type { Extension, InlinePattern } from '../types';

const signs: Record<string, string> = {
  'left-single-quote': '\u2018',
  'right-single-quote': '\u2019',
  'left-double-quote': '\u201c',
  'right-double-quote': '\u201d',
  'left-angle-quote': '\u00ab',
  'right-angle-quote': '\u00bb',
  ellipsis: '\u2026',
  ndash: '\u2013',
  mdash: '\u2014',
};

/** A run of exactly so many characters. */
function runPattern(run: string, node: string): InlinePattern {
  return {
    triggers: run[0],
    scan: text => at =>
      text[at - 1] !== run[0] && runLength(text, at) === run.length
        ? { start: at, end: at + run.length, node }
        : undefined,
  };
}

/** `smarty`: typographic quotes, dashes and ellipses. */
export const smarty: Extension = (pipeline, options) => {
  const own = (options.substitutions ?? {}) as Record<string, unknown>;
  const sign = (name: string) =>
    typeof own[name] === 'string' ? String(own[name]) : signs[name];
  const patterns: InlinePattern[] = [];
  if (options.smart_angled_quotes === true) {
    patterns.push(
      runPattern('<<', sign('left-angle-quote')),
      runPattern('>>', sign('right-angle-quote')),
    );
  }
  if (options.smart_dashes !== false) {
    patterns.push(
      runPattern('---', sign('mdash')),
      runPattern('--', sign('ndash')),
    );
  }
  if (options.smart_quotes !== false) {
    patterns.push(...quotePatterns(sign));
    pipeline.escapes.add('"').add("'");
  }
  if (options.smart_ellipses !== false) {
    patterns.push(runPattern('...', sign('ellipsis')));
  }
  pipeline.tree.register('smarty', secondReading(pipeline, patterns), 2);
};
