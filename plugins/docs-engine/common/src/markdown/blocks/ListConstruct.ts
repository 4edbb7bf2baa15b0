import { BlockQueue } from '../BlockQueue';
import type { Element } from '../Element';
import type { BlockProcessor, BlockReader } from '../types';
import { readMarker } from './listMarkers';
import { wrapLooseText } from './looseItem';

/** What the dialects of lists differ in. */
export interface ListRules {
  tag: 'ol' | 'ul';
  /** Spaces of one level of nesting. */
  indent: number;
  /** Lists before it that an item behind a blank line continues. */
  siblings: readonly string[];
  /** Whether lines with a mark of the other kind are items too. */
  mixed: boolean;
  /** Whether an ordered list begins with the number of its first item. */
  keepStart: boolean;
}

/** `* item` or `1. item`, with the items that follow in the same block. */
export class ListConstruct implements BlockProcessor {
  readonly needsSign = true;

  constructor(private readonly rules: ListRules) {}

  test(_parent: Element, block: string): boolean {
    const marker = readMarker(block);
    return marker?.tag === this.rules.tag && marker.indent < this.rules.indent;
  }

  run(parent: Element, blocks: BlockQueue, reader: BlockReader) {
    const block = blocks.take();
    const items = this.cut(block);
    const before = parent.last;
    let list: Element;
    let first = 0;
    if (before && this.rules.siblings.includes(before.tag)) {
      list = before;
      first = 1;
      continueList(list, items[0], reader);
    } else if (parent.tag === 'ol' || parent.tag === 'ul') {
      list = parent;
    } else {
      list = parent.add(this.rules.tag);
      const start = readMarker(block)?.number;
      if (this.rules.keepStart && start && start !== '1') {
        list.attributes.set('start', start);
      }
    }
    reader.enter('list');
    for (let i = first; i < items.length; i++) {
      const isNested = items[i].startsWith(' '.repeat(this.rules.indent));
      const item = (isNested && list.last) || list.add('li');
      reader.readBlocks(item, new BlockQueue([items[i]]));
    }
    reader.leave();
  }

  /** Texts of the items; one that is indented belongs inside the item before it. */
  private cut(block: string): string[] {
    const { indent, tag, mixed } = this.rules;
    const items: string[] = [];
    for (const line of block.split('\n')) {
      const marker = readMarker(line);
      const last = items.length - 1;
      if (marker && marker.indent < indent && (mixed || marker.tag === tag)) {
        items.push(line.slice(marker.text));
      } else if (
        marker &&
        marker.indent >= indent &&
        marker.indent < 2 * indent &&
        !items[last].startsWith(' '.repeat(indent))
      ) {
        items.push(line);
      } else {
        items[last] += `\n${line}`;
      }
    }
    return items;
  }
}

/** An item behind a blank line makes the list loose: its texts become paragraphs. */
function continueList(list: Element, text: string, reader: BlockReader) {
  if (list.last) {
    wrapLooseText(list.last);
    const inner = list.last.last;
    if (inner?.tail) {
      list.last.add('p').text = inner.tail.trimStart();
      inner.tail = '';
    }
  }
  const item = list.add('li');
  reader.enter('looselist');
  reader.readBlocks(item, new BlockQueue([text]));
  reader.leave();
}
