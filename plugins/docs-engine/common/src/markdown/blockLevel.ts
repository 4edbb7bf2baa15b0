const NAMES =
  'address article aside blockquote body canvas colgroup dd details div dl dt ' +
  'fieldset figcaption figure footer form group h1 h2 h3 h4 h5 h6 header hgroup ' +
  'hr iframe legend li main map math menu nav noscript object ol option output p ' +
  'pre progress script section style summary table tbody td textarea tfoot th ' +
  'thead tr ul video';

/**
 * Elements that stand beside paragraphs and not in them; raw HTML that begins
 * with one is left alone up to its end.
 */
export const blockLevelTags: ReadonlySet<string> = new Set(NAMES.split(' '));
