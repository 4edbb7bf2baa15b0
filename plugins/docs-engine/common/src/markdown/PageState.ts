import { RawHtmlStash } from './RawHtmlStash';
import type { DocsWarning, Page, PageHost, PageLimits } from './types';

/** What is collected while one page is converted. */
export class PageState implements Page {
  readonly references: Page['references'] = new Map();
  readonly stash = new RawHtmlStash();
  readonly state = new Map<string, unknown>();
  readonly warnings: DocsWarning[] = [];
  readonly texts: string[] = [];
  toc: Page['toc'] = [];

  constructor(
    readonly host: PageHost,
    readonly limits: PageLimits,
  ) {}

  mayHold(mark: string): boolean {
    for (const text of this.texts) {
      if (text.includes(mark)) {
        return true;
      }
    }
    return false;
  }

  warn(message: string, line?: number) {
    this.warnings.push({ file: this.host.file, line, message });
  }
}
