/** A build ended without a site; the one from before stays as it was. */
export class BuildError extends Error {
  override readonly name = 'BuildError';

  /**
   * @param message a sentence for the author, with the file and what was expected
   * @param reason name of the error: `SourceError`, `FolderError` and `LimitError` are the author's to mend, others are faults of the compiler
   */
  constructor(
    message: string,
    readonly reason: string,
  ) {
    super(message);
  }
}
