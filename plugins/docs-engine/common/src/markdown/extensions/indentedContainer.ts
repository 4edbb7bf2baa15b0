import { BlockQueue } from '../BlockQueue';
import { detab } from '../blocks/lines';
import { MissMemory } from '../blocks/MissMemory';
import type { Element } from '../Element';
import type { BlockProcessor, BlockReader } from '../types';

/** What the line says that opens a container, such as `!!! note`. */
export interface ContainerRules<Header> {
  /** What the opening line begins with. */
  marker: string;
  /** @returns undefined if the line opens nothing */
  readHeader(line: string): Header | undefined;
  /**
   * Adds the container to its parent.
   * @returns the element for what is indented below the line
   */
  open(parent: Element, header: Header, reader: BlockReader): Element;
  /** Where indented blocks behind a container go; undefined if it is none. */
  contentOf(container: Element): Element | undefined;
}

interface Opening<Header> {
  header: Header;
  /** Where the text before the line ends, and the text below it begins. */
  before: number;
  after: number;
}

interface Continuation {
  element: Element;
  text: string;
  rest: string;
}

const LISTS = new Set(['ul', 'ol', 'dl']);

/**
 * A construct that a line opens and whose content is indented below it, however
 * many blocks that are.
 */
export class IndentedContainer<Header> implements BlockProcessor {
  readonly marks: readonly string[];
  readonly needsSign = true;
  private readonly misses = new MissMemory();

  constructor(private readonly rules: ContainerRules<Header>) {
    // Raw HTML may hold elements that indented blocks continue.
    this.marks = [rules.marker, '<'];
  }

  test(parent: Element, block: string, reader: BlockReader): boolean {
    return (
      this.findOpening(block) !== undefined ||
      this.containerBefore(parent, block, reader) !== undefined
    );
  }

  run(parent: Element, blocks: BlockQueue, reader: BlockReader) {
    const block = blocks.take();
    const opening = this.findOpening(block);
    const part = opening
      ? this.open(parent, block, { opening, reader })
      : this.continuation(parent, block, reader);
    if (!part) {
      blocks.put(block);
      return false;
    }
    reader.readText(part.element, part.text);
    if (part.rest) {
      blocks.put(part.rest);
    }
    return true;
  }

  private findOpening(block: string): Opening<Header> | undefined {
    const { marker, readHeader } = this.rules;
    let at = block.indexOf(marker);
    if (at < 0 || this.misses.knows(block)) {
      return undefined;
    }
    for (; at >= 0; at = block.indexOf(marker, at + 1)) {
      if (at === 0 || block[at - 1] === '\n') {
        const feed = block.indexOf('\n', at);
        const end = feed < 0 ? block.length : feed;
        const header = readHeader(block.slice(at, end));
        if (header !== undefined) {
          return { header, before: Math.max(0, at - 1), after: end + 1 };
        }
      }
    }
    this.misses.remember(block);
    return undefined;
  }

  private open(
    parent: Element,
    block: string,
    found: { opening: Opening<Header>; reader: BlockReader },
  ): Continuation {
    const { opening, reader } = found;
    if (opening.before > 0) {
      reader.readBlocks(
        parent,
        new BlockQueue([block.slice(0, opening.before)]),
      );
    }
    const [text, rest] = detab(block.slice(opening.after), reader.tabLength);
    const element = this.rules.open(parent, opening.header, reader);
    return { element, text, rest };
  }

  private containerBefore(
    parent: Element,
    block: string,
    reader: BlockReader,
  ): Element | undefined {
    return parent.last && block.startsWith(' '.repeat(reader.tabLength))
      ? this.rules.contentOf(parent.last)
      : undefined;
  }

  /** Deeper indentation leads into the last item of a list that ends the content. */
  private continuation(
    parent: Element,
    block: string,
    reader: BlockReader,
  ): Continuation | undefined {
    let element = this.containerBefore(parent, block, reader);
    if (!element) {
      return undefined;
    }
    const { tabLength } = reader;
    let indent = tabLength;
    while (block.startsWith(' '.repeat(tabLength), indent)) {
      const list: Element | undefined = element.last;
      const item: Element | undefined =
        list && LISTS.has(list.tag) ? list.last : undefined;
      if (!item) {
        break;
      }
      element = item;
      indent += tabLength;
    }
    if ((element.tag === 'li' || element.tag === 'dd') && element.text) {
      const { text } = element;
      element.text = '';
      element.add('p').text = text;
    }
    const [text, rest] = detab(block, indent);
    return { element, text, rest };
  }
}
