import { Parser, type Handler } from 'htmlparser2';

/** Deeper elements are read as if they had no content, so that the stack stays short. */
const MAX_DEPTH = 500;

/**
 * The parser of htmlparser2 in linear time: its stack of open elements takes time
 * with its length for every tag.
 */
export class ShallowParser extends Parser {
  private answer = false;
  private answered: string | undefined;

  /** @param depth how many elements are open */
  constructor(
    handler: Partial<Handler>,
    private readonly depth: () => number,
  ) {
    super(handler, { decodeEntities: true, recognizeSelfClosing: false });
  }

  /** Whether the tags of another element must be left out. */
  get isFull(): boolean {
    return this.depth() >= MAX_DEPTH;
  }

  /** The parser asks at both ends of a tag, and must hear the same. */
  answerAgain(name: string) {
    this.answered = name;
  }

  protected override isVoidElement(name: string): boolean {
    if (this.answered !== name) {
      this.answer = super.isVoidElement(name) || this.isFull;
    }
    this.answered = undefined;
    return this.answer;
  }
}
