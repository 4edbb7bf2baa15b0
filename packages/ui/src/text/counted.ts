/**
 * A number with its word, as in "1 check" and "2 checks".
 *
 * @param count - how many
 * @param one - the word for one
 * @param many - the word for any other number; default: with an "s"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
