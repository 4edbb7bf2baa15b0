/**
 * An upper bound of how deep lists and maps are nested in a YAML text, found in
 * one pass without parsing: levels of indentation, `- - -` within a line, and
 * open brackets where a value may begin.
 */
export function yamlDepth(text: string): number {
  const columns: number[] = [];
  let brackets = 0;
  let deepest = 0;
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) {
      end = text.length;
    }
    let at = start;
    for (; at < end; at++) {
      const char = text[at];
      const marker =
        (char === '-' || char === '?' || char === ':') &&
        (at + 1 === end || text[at + 1] === ' ');
      if (char === ' ' || char === '\t') {
        continue;
      }
      const column = at - start;
      while ((columns[columns.length - 1] ?? -1) >= column) {
        columns.pop();
      }
      columns.push(column);
      if (!marker) {
        break;
      }
    }
    deepest = Math.max(deepest, columns.length + brackets);
    let mayBegin = true;
    for (; at < end; at++) {
      const char = text[at];
      if (char === '[' || char === '{') {
        if (mayBegin) {
          brackets++;
          deepest = Math.max(deepest, columns.length + brackets);
        }
      } else if (char === ']' || char === '}') {
        brackets = Math.max(0, brackets - 1);
      }
      if (char !== ' ' && char !== '\t') {
        mayBegin = '[{,:-?'.includes(char);
      }
    }
    start = end + 1;
  }
  return deepest;
}
