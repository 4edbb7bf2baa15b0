/** Longer texts rarely come again, in characters. */
const LONGEST = 400;
/** How many texts are remembered. */
const REMEMBERED = 2000;

/**
 * Remembers what was cleaned: names, people, programs and paths come again with
 * nearly every record.
 *
 * @param clean - takes the secrets out of a text
 */
export function rememberCleaned(clean: (text: string) => string) {
  const known = new Map<string, string>();
  return (text: string): string => {
    if (text.length > LONGEST) {
      return clean(text);
    }
    let cleaned = known.get(text);
    if (cleaned === undefined) {
      cleaned = clean(text);
      if (known.size >= REMEMBERED) {
        known.clear();
      }
      known.set(text, cleaned);
    }
    return cleaned;
  };
}
