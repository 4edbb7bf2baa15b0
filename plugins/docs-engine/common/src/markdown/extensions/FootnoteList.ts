import type { BlockReader, Page } from '../types';

/** The footnotes of one page. */
export class FootnoteList {
  /** Text of each note by its name, in the order of definition. */
  readonly notes = new Map<string, string>();
  /** How often each name was referred to. */
  readonly references = new Map<string, number>();
  /** What reads the blocks of the page, and those of the notes at its end. */
  reader: BlockReader | undefined;
  private numbers = new Map<string, number>();

  /** Position of a note from 1; undefined if it is not defined. */
  numberOf(name: string): number | undefined {
    if (this.numbers.size !== this.notes.size) {
      this.numbers = new Map(
        [...this.notes.keys()].map((key, index) => [key, index + 1]),
      );
    }
    return this.numbers.get(name);
  }
}

/** The footnotes collected for a page so far. */
export function footnotesOf(page: Page): FootnoteList {
  const known = page.state.get('footnotes');
  if (known instanceof FootnoteList) {
    return known;
  }
  const list = new FootnoteList();
  page.state.set('footnotes', list);
  return list;
}
