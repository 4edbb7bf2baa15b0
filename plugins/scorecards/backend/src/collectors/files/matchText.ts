import { InputError } from '@backstage/errors';
import { RE2JS } from 're2js';

const MAX_PATTERN_LENGTH = 1000;
/** Length of the text times size of the program: about a second. */
const MAX_EFFORT = 100_000_000;

/**
 * Tells whether a text has another one in it, or a place that a regular
 * expression in RE2 syntax fits. `^` and `$` fit at each line. The time grows
 * with the length of the text alone, whatever the expression.
 *
 * @throws InputError when the pattern is too long, or too large for the text
 */
export function matchText(text: string, pattern: string): boolean {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new InputError(
      `'contains' has ${pattern.length} characters, at most ${MAX_PATTERN_LENGTH} are possible`,
    );
  }
  if (text.includes(pattern)) {
    return true;
  }
  const expression = expressionOf(pattern);
  if (!expression) {
    return false;
  }
  if (expression.programSize() * text.length > MAX_EFFORT) {
    throw new InputError(
      "The file is too long for this 'contains': make the regular expression simpler",
    );
  }
  return expression.test(text);
}

// `foo(` is no expression, but a text that somebody may look for.
function expressionOf(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern, RE2JS.MULTILINE);
  } catch {
    return undefined;
  }
}
