/** A file or folder that cannot be read or is refused. */
export class FolderError extends Error {
  override readonly name = 'FolderError';

  /**
   * @param file as the author knows it
   * @param problem the rest of the sentence
   */
  constructor(file: string, problem: string) {
    super(`${file} ${problem}.`);
  }
}
