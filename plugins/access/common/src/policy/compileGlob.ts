/**
 * Makes a glob ready for matching. A match takes time in proportion to the
 * text, however many stars there are, because no part is ever tried again.
 *
 * @param glob - `*` stands for any characters, also none; all else for itself
 */
export function compileGlob(glob: string): (text: string) => boolean {
  const [head, ...rest] = glob.split(/\*+/);
  const tail = rest.pop();
  if (tail === undefined) {
    return text => text === glob;
  }
  const least = head.length + tail.length;
  return text => {
    if (text.length < least || !text.startsWith(head) || !text.endsWith(tail)) {
      return false;
    }
    let from = head.length;
    const end = text.length - tail.length;
    for (const part of rest) {
      const at = text.indexOf(part, from);
      if (at < 0 || at + part.length > end) {
        return false;
      }
      from = at + part.length;
    }
    return true;
  };
}
