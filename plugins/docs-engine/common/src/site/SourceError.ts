/**
 * Something in the sources that no site can be built from. The message is a
 * sentence for the author and names the file.
 */
export class SourceError extends Error {
  override name = 'SourceError';

  constructor(
    /** Path below the source folder. */
    readonly file: string,
    message: string,
    /** From 1. */
    readonly line?: number,
  ) {
    super(`${file}${line ? `:${line}` : ''}: ${message}`);
  }
}
