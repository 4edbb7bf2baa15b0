/** Finds marks in one text; a mark that does not come any more is remembered. */
export class Finder {
  private readonly missing = new Map<string, number>();

  constructor(private readonly text: string) {}

  /** @returns the position of the mark at or behind `from`, or -1 */
  find(mark: string, from: number): number {
    const missingFrom = this.missing.get(mark);
    if (missingFrom !== undefined && from >= missingFrom) {
      return -1;
    }
    const found = this.text.indexOf(mark, from);
    if (found < 0) {
      this.missing.set(mark, from);
    }
    return found;
  }
}
