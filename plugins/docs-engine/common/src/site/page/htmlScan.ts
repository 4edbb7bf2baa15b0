/** Where the tag that begins at `open` ends, behind its `>`; quoted values are skipped. */
export function tagEnd(html: string, open: number): number {
  let close = html.indexOf('>', open);
  if (close < 0) {
    return html.length;
  }
  if (!/["']/.test(html.slice(open, close))) {
    return close + 1;
  }
  for (let at = open; at < html.length; at++) {
    const char = html[at];
    if (char === '>') {
      return at + 1;
    }
    if (char === '"' || char === "'") {
      close = html.indexOf(char, at + 1);
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
