/**
 * Whether a name matches a pattern with `*`, `?`, `[a-z]`, `[!a-z]` and escapes.
 * Goes back only to the last `*`, so that it takes at most the product of both
 * lengths.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  let at = 0;
  let back = -1;
  let backName = 0;
  let index = 0;
  while (index < name.length) {
    const end = matchOne(pattern, at, name[index]);
    if (pattern[at] === '*') {
      back = at++;
      backName = index;
    } else if (end > 0) {
      at = end;
      index++;
    } else if (back >= 0) {
      at = back + 1;
      index = ++backName;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') {
    at++;
  }
  return at === pattern.length;
}

/** @returns where the pattern goes on, or 0 if the character does not match */
function matchOne(pattern: string, at: number, char: string): number {
  switch (pattern[at]) {
    case undefined:
    case '*':
      return 0;
    case '?':
      return at + 1;
    case '\\':
      return pattern[at + 1] === char ? at + 2 : 0;
    case '[': {
      const close = pattern.indexOf(']', at + 2);
      if (close < 0) {
        return char === '[' ? at + 1 : 0;
      }
      return inClass(pattern.slice(at + 1, close), char) ? close + 1 : 0;
    }
    default:
      return pattern[at] === char ? at + 1 : 0;
  }
}

function inClass(written: string, char: string): boolean {
  const negated = written[0] === '!' || written[0] === '^';
  let found = false;
  for (let at = negated ? 1 : 0; at < written.length; at++) {
    if (written[at + 1] === '-' && at + 2 < written.length) {
      found ||= written[at] <= char && char <= written[at + 2];
      at += 2;
    } else {
      found ||= written[at] === char;
    }
  }
  return found !== negated;
}
