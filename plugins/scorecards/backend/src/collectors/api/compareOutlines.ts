import type { Outline } from './Outline';

/**
 * Finds what breaks callers: an operation that is gone, something that they have
 * to send now, and something that they can no longer send or get back. Not found
 * are other types, narrower limits and changes in words.
 *
 * @returns sentences, in the order of the operations
 */
export function compareOutlines(before: Outline, after: Outline): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const now = after[name];
    if (!now) {
      return [`${name} was removed`];
    }
    // Outlines of large definitions leave out what operations offer.
    const gone = now.offers.length > 0 ? missing(old.offers, now.offers) : [];
    return [
      ...missing(now.requires, old.requires).map(
        what => `${name} requires ${what} now`,
      ),
      ...gone.map(what => `${name} no longer has ${what}`),
    ];
  });
}

function missing(from: string[], inside: string[]): string[] {
  const known = new Set(inside);
  return from.filter(item => !known.has(item));
}
