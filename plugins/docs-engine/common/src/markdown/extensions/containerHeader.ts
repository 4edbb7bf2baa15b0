const WORD = /^[\p{L}\p{N}_-]+$/u;

/** The words and the quoted title of a line such as `!!! note inline "Title"`. */
export interface ContainerHeader {
  /** Class names in lower case, separated by a space each. */
  classes: string;
  /** Undefined if the line has none; may be empty. */
  title?: string;
}

/**
 * Reads what follows the marker of an admonition or of details.
 *
 * @returns undefined if it is neither words nor words with a title in quotes
 */
export function readContainerHeader(text: string): ContainerHeader | undefined {
  const line = text.trimEnd();
  const quote = line.indexOf('"');
  if (quote < 0) {
    const classes = readWords(line);
    return classes ? { classes } : undefined;
  }
  if (quote === 0 || line[quote - 1] !== ' ') {
    return undefined;
  }
  const end = line.length - 1;
  const classes = readWords(line.slice(0, quote).trimEnd());
  return classes === undefined || end === quote || line[end] !== '"'
    ? undefined
    : { classes, title: line.slice(quote + 1, end) };
}

/** The first of some class names, as a title. */
export function titleOf(classes: string): string {
  const [first] = classes.split(' ', 1);
  return first.charAt(0).toUpperCase() + first.slice(1);
}

/** Words behind at most one space; empty for none, undefined if they are no words. */
function readWords(text: string): string | undefined {
  if (text.trim() === '') {
    return '';
  }
  const words = (text.startsWith(' ') ? text.slice(1) : text).split(/ +/);
  return words.every(word => WORD.test(word))
    ? words.join(' ').toLowerCase()
    : undefined;
}
