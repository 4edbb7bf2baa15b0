import { BlockQueue } from '../BlockQueue';
import type { Element } from '../Element';
import type { BlockProcessor, BlockReader } from '../types';
import { indentOf, looseDetab } from './lines';
import { wrapLooseText } from './looseItem';

const LISTS: readonly string[] = ['ul', 'ol'];

/** Elements that hold indented blocks, such as `li`; extensions have their own. */
export interface IndentRules {
  indent: number;
  items: readonly string[];
  /** Whether only whole levels of indentation count. */
  wholeLevels: boolean;
}

/** Blocks that are indented behind a list: they belong to one of its items. */
export class ListIndent implements BlockProcessor {
  constructor(private readonly rules: IndentRules) {}

  test(parent: Element, block: string, reader: BlockReader): boolean {
    const { last } = parent;
    return (
      block.startsWith(' '.repeat(this.rules.indent)) &&
      !reader.inState('detabbed') &&
      (this.isItem(parent) || (last !== undefined && LISTS.includes(last.tag)))
    );
  }

  run(parent: Element, blocks: BlockQueue, reader: BlockReader) {
    const source = blocks.take();
    const { level, element } = this.place(parent, source, reader);
    const block = looseDetab(source, level, this.rules.indent);
    reader.enter('detabbed');
    if (this.isItem(parent)) {
      const { last } = parent;
      const inner = last && LISTS.includes(last.tag) ? last : parent;
      reader.readBlocks(inner, new BlockQueue([block]));
    } else if (this.isItem(element)) {
      reader.readBlocks(element, new BlockQueue([block]));
    } else if (element.last && this.isItem(element.last)) {
      wrapLooseText(element.last);
      reader.readText(element.last, block);
    } else {
      reader.readBlocks(element.add('li'), new BlockQueue([block]));
    }
    reader.leave();
  }

  private isItem(element: Element): boolean {
    return this.rules.items.includes(element.tag);
  }

  /** How many levels the indentation of a block goes down from its parent. */
  private place(
    parent: Element,
    block: string,
    reader: BlockReader,
  ): { level: number; element: Element } {
    const { indent, wholeLevels } = this.rules;
    const width = indentOf(block) / indent;
    const depth = wholeLevels ? Math.floor(width) : width;
    let level = reader.inState('list') ? 1 : 0;
    let element = parent;
    while (depth > level) {
      const { last } = element;
      if (!last || !(this.isItem(last) || LISTS.includes(last.tag))) {
        break;
      }
      if (LISTS.includes(last.tag)) {
        level++;
      }
      element = last;
    }
    return { level, element };
  }
}
