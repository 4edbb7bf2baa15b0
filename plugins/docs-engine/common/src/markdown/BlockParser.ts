import { BlockQueue } from './BlockQueue';
import type { Element } from './Element';
import type { BlockProcessor, BlockReader, Page } from './types';

/** Reads the blocks of one page, asking the constructs in their order. */
export class BlockParser implements BlockReader {
  private readonly states: string[] = [];
  private readonly ofWords: readonly BlockProcessor[];
  private depth = 0;

  /**
   * @param constructs - in the order in which they are asked
   * @param page - what nesting limit holds, and what is collected
   * @param tabLength - spaces of one level of indentation
   */
  constructor(
    private readonly constructs: readonly BlockProcessor[],
    readonly page: Page,
    readonly tabLength = 4,
  ) {
    this.ofWords = constructs.filter(({ needsSign }) => !needsSign);
  }

  readText(parent: Element, text: string) {
    this.readBlocks(parent, new BlockQueue(text.split('\n\n')));
  }

  readBlocks(parent: Element, blocks: BlockQueue) {
    if (this.depth >= this.page.limits.nesting) {
      keepAsText(parent, blocks);
      return;
    }
    this.depth++;
    try {
      while (blocks.length > 0) {
        this.readNext(parent, blocks);
      }
    } finally {
      this.depth--;
    }
  }

  inState(state: string): boolean {
    return this.states[this.states.length - 1] === state;
  }

  enter(state: string) {
    this.states.push(state);
  }

  leave() {
    this.states.pop();
  }

  private readNext(parent: Element, blocks: BlockQueue) {
    const block = blocks.peek();
    for (const construct of isLineOfWords(block)
      ? this.ofWords
      : this.constructs) {
      if (
        construct.test(parent, block, this) &&
        construct.run(parent, blocks, this) !== false
      ) {
        return;
      }
    }
    parent.add('p').text = blocks.take();
  }
}

function isLineOfWords(block: string): boolean {
  const letter = block.charCodeAt(0) | 32;
  return letter >= 97 && letter <= 122 && !block.includes('\n');
}

function keepAsText(parent: Element, blocks: BlockQueue) {
  const texts: string[] = [];
  while (blocks.length > 0) {
    texts.push(blocks.take());
  }
  const text = texts.join('\n\n').trim();
  if (text) {
    const kept = parent.add('p');
    kept.text = text;
    kept.atomic = true;
  }
}
