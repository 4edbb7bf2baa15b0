import { Element } from '../Element';
import type { InlineContext, InlinePattern } from '../types';
import { runLength } from './characters';
import { escapedCharacter } from './escape';

function runIsOdd(text: string, end: number): boolean {
  let start = end;
  while (start > 0 && text[start - 1] === '\\') {
    start -= 1;
  }
  return (end - start) % 2 === 1;
}

/** Starts of all runs of back-ticks by their length, the first one last. */
function runsByLength(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  let at = text.indexOf('`');
  while (at >= 0) {
    const length = runLength(text, at);
    const starts = runs.get(length) ?? [];
    starts.push(at);
    runs.set(length, starts);
    at = text.indexOf('`', at + length);
  }
  for (const starts of runs.values()) {
    starts.reverse();
  }
  return runs;
}

/** What stands between two runs of back-ticks. */
export interface CodeSpan {
  start: number;
  end: number;
  content: string;
}

/** Finds the code that a run of back-ticks opens, for rising positions. */
function codeSpanReader(text: string): (at: number) => CodeSpan | undefined {
  const runs = runsByLength(text);
  return at => {
    for (let length = runLength(text, at); length > 0; length--) {
      const closers = runs.get(length);
      while (closers && closers.length > 0) {
        const closer = closers[closers.length - 1];
        if (closer > at + length) {
          return {
            start: at,
            end: closer + length,
            content: text.slice(at + length, closer),
          };
        }
        closers.pop();
      }
    }
    return undefined;
  };
}

/**
 * Code between runs of back-ticks of equal length. A run with no partner is tried
 * with fewer of its back-ticks, the rest being code.
 *
 * @param build - what the code becomes
 */
export function codeSpanPattern(
  build: (span: CodeSpan, inline: InlineContext) => Element,
): InlinePattern {
  return {
    triggers: '`\\',
    retries: true,
    scan(text, inline) {
      const read = codeSpanReader(text);
      let backslashesEnd = -1;
      let failedUntil = -1;
      return at => {
        if (text[at] === '\\') {
          if (at < backslashesEnd) {
            return undefined;
          }
          const length = runLength(text, at);
          backslashesEnd = at + length;
          return text[backslashesEnd] === '`' && length % 2 === 0
            ? {
                start: at,
                end: backslashesEnd,
                node: escapedCharacter('\\').repeat(length / 2),
              }
            : undefined;
        }
        const isEscaped = at === backslashesEnd && runIsOdd(text, at);
        if (at < failedUntil || isEscaped) {
          return undefined;
        }
        const span = read(at);
        if (!span) {
          failedUntil = at + runLength(text, at);
          return undefined;
        }
        return { start: span.start, end: span.end, node: build(span, inline) };
      };
    },
  };
}

/** Code inside a line. */
export const codeSpan = codeSpanPattern(({ content }) => {
  const code = new Element('code');
  code.text = content.trim().replace(/&/g, '&amp;');
  code.atomic = true;
  return code;
});
