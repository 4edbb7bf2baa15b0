/**
 * Writes a table in Markdown, its columns aligned as the formatter wants them.
 *
 * @param {string[][]} cells rows of cells; the first row is the head
 */
export function markdownTable(cells) {
  const widths = cells[0].map((_, column) =>
    Math.max(3, ...cells.map(row => row[column].length)),
  );
  const format = row =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  const [head, ...body] = cells;
  return [format(head), rule, ...body.map(format)].join('\n');
}
