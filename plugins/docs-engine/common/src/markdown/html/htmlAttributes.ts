const ATTRIBUTE =
  /([^\s/>=][^\s/=>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/**
 * Reads the attributes of a start tag.
 *
 * @param tag - from `<` to `>`
 * @returns values by lower-case names; one without a value has its name as value
 */
export function htmlAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const nameEnd = /^<[^\s/>]*/.exec(tag)?.[0].length ?? 0;
  for (const match of tag.slice(nameEnd, -1).matchAll(ATTRIBUTE)) {
    const [, name, double, single, bare] = match;
    const key = name.toLowerCase();
    attributes.set(key, unescape(double ?? single ?? bare ?? key));
  }
  return attributes;
}

function unescape(value: string): string {
  return value.replace(
    /&(?:(amp|lt|gt|quot)|#(\d{1,6}));/g,
    (_all, name: string | undefined, code: string | undefined) =>
      name ? NAMED[name] : String.fromCodePoint(Number(code)),
  );
}
