import { Problem } from '../../scripts/lib/say.mjs';

/**
 * Reads options that are whole numbers from 1 on.
 *
 * @param {Record<string, string>} values of `parseArgs`
 * @param {string[]} names
 * @param {string} usage shown with a problem
 * @returns {Record<string, number>}
 */
export function readCounts(values, names, usage) {
  return Object.fromEntries(
    names.map(name => {
      const value = Number(values[name]);
      if (!Number.isInteger(value) || value < 1) {
        throw new Problem(
          `--${name} must be a whole number from 1 on.\n\n${usage}`,
        );
      }
      return [name, value];
    }),
  );
}

/**
 * Reads `--only`: some of the parts that a benchmark has.
 *
 * @param {string} text names with commas between them
 * @param {string[]} parts all of them
 * @param {string} usage shown with a problem
 * @returns {string[]}
 */
export function readParts(text, parts, usage) {
  const chosen = text.split(',');
  const unknown = chosen.find(part => !parts.includes(part));
  if (unknown !== undefined) {
    throw new Problem(
      `--only knows ${parts.join(', ')}, not ${unknown}.\n\n${usage}`,
    );
  }
  return chosen;
}
