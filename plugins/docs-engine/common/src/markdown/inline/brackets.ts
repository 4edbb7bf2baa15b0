/**
 * The end of each pair of brackets by the place of its beginning. Brackets nest;
 * one without a partner is left out.
 *
 * @param pair the opening and the closing character, such as `[]`
 */
export function matchBrackets(text: string, pair: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === pair[0]) {
      open.push(at);
    } else if (text[at] === pair[1]) {
      const start = open.pop();
      if (start !== undefined) {
        ends.set(start, at);
      }
    }
  }
  return ends;
}
