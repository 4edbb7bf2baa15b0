import type { Stats } from 'node:fs';
import type { DocsWarning } from '@callboard/plugin-docs-engine-common';
import { FolderSource } from '../source/FolderSource';

/** The worst page needs a thousand times its size while it is compiled. */
const PAGE_BYTES = 100_000;
/** What takes a few seconds. */
const TOTAL_BYTES = 6_000_000;

/** The source is not as small as a build outside of a worker may read. */
export class TooLargeError extends Error {}

/** A folder of which no more is read than can be compiled without a worker. */
export class SmallSource extends FolderSource {
  private listed = 0;
  private read = 0;
  private readForPage = 0;
  private passed = false;

  /** @inheritdoc */
  override readText(file: string): string | undefined {
    const text = super.readText(file);
    const length = text?.length ?? 0;
    this.read += length;
    this.readForPage += length;
    this.check(this.readForPage, this.read);
    return text;
  }

  /** Called behind the text of a page, and behind the snippets in it. */
  override takeWarnings(): DocsWarning[] {
    this.readForPage = 0;
    return super.takeWarnings();
  }

  /**
   * To be called at the end: who misses a snippet goes on without it.
   * @throws TooLargeError
   */
  checkAll() {
    this.check(0, 0);
  }

  protected override count(file: string, stat: Stats) {
    super.count(file, stat);
    if (file.endsWith('.md')) {
      this.listed += stat.size;
      this.check(stat.size, this.listed);
    }
  }

  private check(size: number, total: number) {
    this.passed ||= size > PAGE_BYTES || total > TOTAL_BYTES;
    if (this.passed) {
      throw new TooLargeError();
    }
  }
}
