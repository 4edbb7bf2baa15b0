/**
 * Makes words of the name of a parameter: "databaseName" and "database_name"
 * are both "Database name". Abbreviations keep their capitals.
 */
export function wordsOf(name: string): string {
  const words = name
    .replace(/[_\-.]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .trim()
    .split(/\s+/)
    .map(word =>
      /^[A-Z][a-z]/.test(word) ? word.toLocaleLowerCase('en-US') : word,
    )
    .join(' ');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
