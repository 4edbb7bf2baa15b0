/** The sentence of an error, also of one that another realm or a worker made. */
export function messageOf(error: unknown): string {
  return `${Object(error).message ?? error}`;
}
