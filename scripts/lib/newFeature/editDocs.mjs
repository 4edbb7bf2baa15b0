/**
 * Adds a feature to the table of domains in ARCHITECTURE.md: a row for a new
 * domain, otherwise to the cells of its row.
 *
 * @param cells text for each column after the first: parts, tables, API,
 *   permissions, extension points
 */
export function addToDomainTable(markdown, domain, cells) {
  const lines = markdown.split('\n');
  const cellsOf = line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim());
  const isRow = line => /^\| *`[a-z-]+` *\|/.test(line ?? '');
  const row = lines.findIndex(
    line => isRow(line) && cellsOf(line)[0] === `\`${domain}\``,
  );
  const write = all => `| ${all.join(' | ')} |`;
  if (row >= 0) {
    const merged = cellsOf(lines[row]).map((cell, index) =>
      merge(cell, cells[index - 1] ?? ''),
    );
    lines[row] = write(merged);
    return lines.join('\n');
  }
  const last = lines.findLastIndex(isRow);
  lines.splice(last + 1, 0, write([`\`${domain}\``, ...cells]));
  return lines.join('\n');
}

/** A cell with what it does not say yet; a dash stands for nothing. */
function merge(cell, added) {
  const known = cell === '–' || cell === '-' ? '' : cell;
  const missing = added
    .split(', ')
    .filter(item => item && item !== '–' && !known.includes(item));
  return [known, ...missing].filter(Boolean).join(', ') || '–';
}
