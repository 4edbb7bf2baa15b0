/** Longest text that is kept, in characters. */
const LONGEST_TEXT = 16 * 1024;
const UNSTORABLE = /[\0\p{Surrogate}]/gu;
/** What is left of a longer one, enough to tell that it is there. */
const KEPT = 256;

/**
 * Shortens texts above 16 KB, such as API definitions, to their beginning, and
 * takes out what PostgreSQL does not store: the character 0 and half characters.
 *
 * @returns a copy, and whether texts were shortened
 */
export function cutTexts<T>(value: T): { value: T; isCut: boolean } {
  let isCut = false;
  const cut = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (part.length > LONGEST_TEXT) {
        isCut = true;
        return clean(part.slice(0, KEPT));
      }
      return clean(part);
    }
    if (Array.isArray(part)) {
      return part.map(cut);
    }
    if (part !== null && typeof part === 'object') {
      return Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [clean(key), cut(inner)]),
      );
    }
    return part;
  };
  return { value: cut(value) as T, isCut };
}

function clean(text: string): string {
  return text.replace(UNSTORABLE, '');
}
