import type { DocsWarning } from '../../markdown/types';
import type { SitePage } from '../types';
import type { LinkTable } from './LinkTable';

/** Of one page no more are told. */
const MAX_PROBLEMS = 200;

/** Rewrites the links of one page and remembers what is wrong with them. */
export class LinkWarnings {
  /** Whether a link must be taken out of the page. */
  refused = false;
  private readonly problems: Array<{ url: string; message: string }> = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly page: SitePage,
    private readonly table: LinkTable,
  ) {}

  /** Paths below the docs folder that links name. */
  get paths(): string[] {
    return [...this.seen];
  }

  rewrite(url: string, kind: 'link' | 'image'): string {
    const target = this.table.resolve(url, this.page, kind);
    switch (target.kind) {
      case 'found':
        this.seen.add(target.path);
        return target.url;
      case 'missing':
        this.seen.add(target.path);
        this.add({
          url,
          message: `the ${kind} '${shorten(url)}' leads to '${shorten(target.path)}', which does not exist.`,
        });
        return url;
      case 'outside':
        this.add({
          url,
          message: `the ${kind} '${shorten(url)}' ${target.reason}; it is left as it is.`,
        });
        return url;
      case 'refused':
        this.refused = true;
        this.add({
          url,
          message: `the ${kind} '${shorten(url)}' is refused: ${target.reason}.`,
        });
        return url;
      default:
        return url;
    }
  }

  private add(problem: { url: string; message: string }) {
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push(problem);
    }
  }

  /**
   * @param removed what the sanitiser took out
   * @param source of the page, in which it is looked for
   */
  removals(removed: readonly string[], source: string): DocsWarning[] {
    const told = new Set(this.problems.map(({ url }) => url));
    const lower = source.toLowerCase();
    return removed
      .filter(what => !told.has(what))
      .slice(0, MAX_PROBLEMS)
      .map(what => {
        const at = lower.indexOf(what.toLowerCase());
        return {
          file: this.page.source,
          line: at < 0 ? undefined : lineAt(source, at),
          message: `'${shorten(what)}' is not allowed in a page and was taken out.`,
        };
      });
  }

  /** @param source of the page, in which the links are looked for */
  warnings(source: string): DocsWarning[] {
    const from = new Map<string, number>();
    return this.problems.map(({ url, message }) => {
      const start = from.get(url) ?? 0;
      const asTarget = source.indexOf(`(${url}`, start);
      const at = asTarget < 0 ? source.indexOf(url, start) : asTarget + 1;
      if (at < 0) {
        return { file: this.page.source, message };
      }
      from.set(url, at + url.length);
      return { file: this.page.source, line: lineAt(source, at), message };
    });
  }
}

function shorten(url: string): string {
  return url.length > 200 ? `${url.slice(0, 200)}…` : url;
}

function lineAt(source: string, end: number): number {
  let line = 1;
  for (
    let at = source.indexOf('\n');
    at >= 0 && at < end;
    at = source.indexOf('\n', at + 1)
  ) {
    line++;
  }
  return line;
}
