/** How a formula stands in the tree until it is drawn, so that ids are made of its source. */
export function formulaText(tex: string, display: boolean): string {
  return display ? `\\[${tex}\\]` : `\\(${tex}\\)`;
}

/** The other way round; undefined for a text that is no formula. */
export function readFormulaText(
  text: string,
): { tex: string; display: boolean } | undefined {
  const display = text.startsWith('\\[') && text.endsWith('\\]');
  const inline = text.startsWith('\\(') && text.endsWith('\\)');
  return (display || inline) && text.length >= 4
    ? { tex: text.slice(2, -2), display }
    : undefined;
}
