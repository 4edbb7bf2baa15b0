/** Ways to write a formula as a block of its own. */
export type BlockSyntax = 'dollar' | 'square' | 'begin';

/**
 * The formula that a block is, as a whole: `$$ … $$`, `\[ … \]` or
 * `\begin{name} … \end{name}`.
 *
 * @returns undefined for a block that is none
 */
export function readMathBlock(
  block: string,
  syntax: ReadonlySet<string>,
): string | undefined {
  const text = block.trimEnd();
  if (syntax.has('dollar') && text.startsWith('$$')) {
    return between(text, '$$', '$$');
  }
  if (syntax.has('square') && text.startsWith('\\[')) {
    return between(text, '\\[', '\\]');
  }
  const environment = syntax.has('begin')
    ? /^\\begin\{([a-z]{1,40}\*?)\}/.exec(text)
    : undefined;
  if (!environment) {
    return undefined;
  }
  const tex = between(text, environment[0], `\\end{${environment[1]}}`);
  return tex && text;
}

function between(text: string, start: string, end: string): string | undefined {
  const length = text.length - start.length - end.length;
  if (length < 1 || !text.endsWith(end)) {
    return undefined;
  }
  const tex = text.slice(start.length, start.length + length);
  return endsEscaped(tex) ? undefined : tex;
}

/** Whether what follows a text is escaped by it. */
function endsEscaped(text: string): boolean {
  let at = text.length;
  while (at > 0 && text[at - 1] === '\\') {
    at--;
  }
  return (text.length - at) % 2 === 1;
}
