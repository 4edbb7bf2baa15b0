/**
 * The end of each pair of brackets by the place of its beginning. Brackets nest;
 * one without a partner is left out.
 *
 * @param pair the opening and the closing character, such as `[]`
 */
export function matchBrackets(text: string, pair: string): Map<number, number> {
  const opening = pair.charCodeAt(0);
  const closing = pair.charCodeAt(1);
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === opening) {
      open.push(at);
    } else if (code === closing) {
      const start = open.pop();
      if (start !== undefined) {
        ends.set(start, at);
      }
    }
  }
  return ends;
}
