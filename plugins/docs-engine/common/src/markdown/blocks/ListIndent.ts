import { BlockQueue } from '../BlockQueue';
import type { Element } from '../Element';
import type { BlockProcessor, BlockReader } from '../types';
import { indentOf, looseDetab } from './lines';
import { wrapLooseText } from './looseItem';

/** Elements that hold indented blocks. */
export interface IndentRules {
  /** Spaces of one level of nesting. */
  indent: number;
  /** The tag of an item that is made for a block when the list has none. */
  item: string;
  items: readonly string[];
  lists: readonly string[];
}

/** Blocks that are indented behind a list: they belong to one of its items. */
export class ListIndent implements BlockProcessor {
  readonly needsSign = true;

  constructor(private readonly rules: IndentRules) {}

  test(parent: Element, block: string, reader: BlockReader): boolean {
    const { last } = parent;
    return (
      block.startsWith(' '.repeat(this.rules.indent)) &&
      !reader.inState('detabbed') &&
      (this.isItem(parent) || (last !== undefined && this.isList(last)))
    );
  }

  run(parent: Element, blocks: BlockQueue, reader: BlockReader) {
    const source = blocks.take();
    const { level, element } = this.place(parent, source, reader);
    const block = looseDetab(source, level, this.rules.indent);
    reader.enter('detabbed');
    if (this.isItem(parent)) {
      const { last } = parent;
      const inner = last && this.isList(last) ? last : parent;
      reader.readBlocks(inner, new BlockQueue([block]));
    } else if (this.isItem(element)) {
      reader.readBlocks(element, new BlockQueue([block]));
    } else if (element.last && this.isItem(element.last)) {
      wrapLooseText(element.last);
      reader.readText(element.last, block);
    } else {
      reader.readBlocks(element.add(this.rules.item), new BlockQueue([block]));
    }
    reader.leave();
  }

  private isItem(element: Element): boolean {
    return this.rules.items.includes(element.tag);
  }

  private isList(element: Element): boolean {
    return this.rules.lists.includes(element.tag);
  }

  /** How many levels the indentation of a block goes down from its parent. */
  private place(
    parent: Element,
    block: string,
    reader: BlockReader,
  ): { level: number; element: Element } {
    const depth = Math.floor(indentOf(block) / this.rules.indent);
    let level = reader.inState('list') ? 1 : 0;
    let element = parent;
    while (depth > level) {
      const { last } = element;
      if (!last || !(this.isItem(last) || this.isList(last))) {
        break;
      }
      if (this.isList(last)) {
        level++;
      }
      element = last;
    }
    return { level, element };
  }
}
