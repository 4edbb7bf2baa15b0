const KEPT = 8;

/** Shorter blocks are searched anew: that costs less than remembering them. */
const SHORTEST = 200;

/**
 * Remembers blocks in which a construct was searched in vain. What is left of a
 * block after other constructs took their lines is a suffix of it, and searching
 * each suffix anew would take quadratic time.
 */
export class MissMemory {
  private missed: string[] = [];

  /** Whether the block is known not to hold the construct. */
  knows(block: string): boolean {
    if (block.length < SHORTEST || this.missed.length === 0) {
      return false;
    }
    const index = this.missed.findIndex(
      missed =>
        missed.length >= block.length &&
        missed.slice(missed.length - block.length) === block,
    );
    if (index > 0) {
      this.missed.unshift(...this.missed.splice(index, 1));
    }
    return index >= 0;
  }

  remember(block: string) {
    if (block.length >= SHORTEST) {
      this.missed.unshift(block);
      this.missed.length = Math.min(this.missed.length, KEPT);
    }
  }
}
