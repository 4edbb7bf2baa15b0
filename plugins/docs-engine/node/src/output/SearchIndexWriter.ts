import fs from 'node:fs';
import {
  searchIndex,
  type SearchEntry,
} from '@callboard/plugin-docs-engine-common';

const FLUSH = 256 * 1024;
const TAIL = ']}';

/** Bytes of the entries of a page in the file; both 0 when it has none. */
export type SearchRange = [start: number, end: number];

/**
 * Writes `search_index.json` page by page, so that no more than a part of it is
 * in memory. Entries that did not change are copied from the file before.
 */
export class SearchIndexWriter {
  private readonly descriptor: number;
  private pending: Buffer[] = [];
  private offset = 0;
  private written = 0;
  private empty = true;

  /**
   * @param file where to write
   * @param before the file that ranges of `copy` point to
   */
  constructor(
    file: string,
    private readonly before?: Buffer,
  ) {
    this.descriptor = fs.openSync(file, 'w');
    this.push([...searchIndex([])].join('').slice(0, -TAIL.length));
  }

  /** Adds the entries of a page. */
  add(entries: SearchEntry[]): SearchRange {
    return this.put(entries.map(entry => JSON.stringify(entry)).join(','));
  }

  /** Adds entries that the file before has. */
  copy([start, end]: SearchRange): SearchRange {
    return this.put(this.before?.subarray(start, end) ?? '');
  }

  /** Writes what is left. */
  close() {
    this.push(TAIL);
    this.flush();
    fs.closeSync(this.descriptor);
  }

  private put(text: string | Buffer): SearchRange {
    if (!text.length) {
      return [0, 0];
    }
    if (!this.empty) {
      this.push(',');
    }
    this.empty = false;
    const start = this.offset;
    this.push(text);
    return [start, this.offset];
  }

  private push(text: string | Buffer) {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    this.pending.push(bytes);
    this.offset += bytes.length;
    if (this.offset - this.written > FLUSH) {
      this.flush();
    }
  }

  private flush() {
    fs.writeSync(this.descriptor, Buffer.concat(this.pending));
    this.pending = [];
    this.written = this.offset;
  }
}
