/**
 * The blocks of text that are still to be read, the next one first. Kept in
 * reverse order, so that taking and giving back cost the same in a page of ten
 * blocks and of a hundred thousand.
 */
export class BlockQueue {
  private readonly blocks: string[];

  constructor(blocks: string[]) {
    this.blocks = blocks.reverse();
  }

  get length(): number {
    return this.blocks.length;
  }

  /** The next block, which stays; empty if there is none. */
  peek(): string {
    return this.blocks[this.blocks.length - 1] ?? '';
  }

  /** The block at a distance from the next one (0). */
  at(index: number): string | undefined {
    return this.blocks[this.blocks.length - 1 - index];
  }

  /** Takes the next block away; empty if there is none. */
  take(): string {
    return this.blocks.pop() ?? '';
  }

  /** Puts a block back, as the next one. */
  put(block: string) {
    this.blocks.push(block);
  }
}
