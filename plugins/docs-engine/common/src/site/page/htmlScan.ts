const GREATER = 62;
const DOUBLE = 34;
const SINGLE = 39;

/** Where the tag that begins at `open` ends, behind its `>`; quoted values are skipped. */
export function tagEnd(html: string, open: number): number {
  for (let at = open; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === GREATER) {
      return at + 1;
    }
    if (code === DOUBLE || code === SINGLE) {
      const close = html.indexOf(html[at], at + 1);
      if (close < 0) {
        return html.length;
      }
      at = close;
    }
  }
  return html.length;
}

/** Value of an attribute of a tag, as it is written between quotes. */
export function readAttribute(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) {
    return undefined;
  }
  const from = start + name.length + 3;
  const end = tag.indexOf('"', from);
  return end < 0 ? undefined : tag.slice(from, end);
}
