import { escapeCode } from '../highlight/renderTokens';

/** Longest formula that is drawn, in characters; a longer one shows its source. */
const MAX_LENGTH = 10_000;

type Katex = typeof import('katex').default;

let katex: Katex | undefined;

/**
 * Draws a TeX formula as MathML, which browsers show without styles or fonts. A
 * formula with a mistake shows its source.
 *
 * @param display - as a block of its own instead of within a line
 * @see https://katex.org/docs/options.html
 */
export function renderFormula(tex: string, display: boolean): string {
  if (tex.length > MAX_LENGTH) {
    return escapeCode(tex);
  }
  try {
    return withoutSource(
      loadKatex().renderToString(tex, {
        displayMode: display,
        output: 'mathml',
        throwOnError: false,
        trust: false,
        strict: 'ignore',
        maxExpand: 200,
        maxSize: 20,
      }),
    );
  } catch {
    // Such as a formula nested deeper than the stack.
    return escapeCode(tex);
  }
}

/**
 * Takes the TeX source out of the MathML: where `annotation` is not allowed, its
 * text would stand in the page.
 */
function withoutSource(html: string): string {
  const start = html.indexOf('<annotation');
  const end = html.lastIndexOf('</annotation>');
  const drawn =
    start < 0 || end < start
      ? html
      : html.slice(0, start) + html.slice(end + '</annotation>'.length);
  return drawn.replace('<semantics>', '').replace('</semantics>', '');
}

function loadKatex(): Katex {
  // Read with the first formula: it costs as much as a page.
  // eslint-disable-next-line global-require, @typescript-eslint/no-require-imports
  katex ??= interop(require('katex'));
  return katex;
}

function interop(loaded: Katex | { default: Katex }): Katex {
  return 'default' in loaded ? loaded.default : loaded;
}
