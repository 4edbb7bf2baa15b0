import { escapeText } from '../serialize';
import type { Extension, Page, Preprocessor } from '../types';

type Mode = 'view' | 'accept' | 'reject';

interface Mark {
  open: string;
  close: string;
  tag: string;
  /** In which mode its text stays. */
  keptBy?: Mode;
}

const marks: Mark[] = [
  { open: '{++', close: '++}', tag: 'ins', keptBy: 'accept' },
  { open: '{--', close: '--}', tag: 'del', keptBy: 'reject' },
  { open: '{==', close: '==}', tag: 'mark' },
];

/** Marks up one passage; tags are stashed, the text between them is read as usual. */
function tagged(page: Page, tag: string, text: string): string {
  const isBlock = text.startsWith('\n\n') && text.endsWith('\n\n');
  const name = isBlock ? 'critic block' : 'critic';
  const start = page.stash.store(`<${tag} class="${name}">`);
  return start + text + page.stash.store(`</${tag}>`);
}

/** Reads the marks of a text, each with one look for its end. */
class CriticReading {
  private result = '';
  private done = 0;
  private readonly missing = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly page: Page,
    private readonly mode: Mode,
  ) {}

  read(): string {
    let at = this.text.indexOf('{');
    while (at >= 0) {
      const end = this.readMark(at);
      at = this.text.indexOf('{', end ?? at + 1);
    }
    return this.result + this.text.slice(this.done);
  }

  /** @returns position behind the mark */
  private readMark(at: number): number | undefined {
    const { text } = this;
    if (text.startsWith('{~~', at)) {
      return this.readSubstitution(at);
    }
    if (text.startsWith('{>>', at)) {
      const close = this.find('<<}', at + 3);
      return close < 0
        ? undefined
        : this.replace(at, close + 3, this.comment(text.slice(at + 3, close)));
    }
    const mark = marks.find(({ open }) => text.startsWith(open, at));
    const close = mark ? this.find(mark.close, at + 3) : -1;
    if (!mark || close < 0) {
      return undefined;
    }
    const inner = text.slice(at + 3, close);
    return this.replace(at, close + 3, this.passage(mark, inner));
  }

  private readSubstitution(at: number): number | undefined {
    const middle = this.find('~>', at + 3);
    const close = middle < 0 ? -1 : this.find('~~}', middle + 2);
    if (close < 0) {
      return undefined;
    }
    const [deletion, insertion] = [marks[1], marks[0]];
    const html =
      this.passage(deletion, this.text.slice(at + 3, middle)) +
      this.passage(insertion, this.text.slice(middle + 2, close));
    return this.replace(at, close + 3, html);
  }

  private passage({ tag, keptBy }: Mark, text: string): string {
    if (this.mode === 'view') {
      return tagged(this.page, tag, text);
    }
    return !keptBy || keptBy === this.mode ? text : '';
  }

  private comment(text: string): string {
    const html = escapeText(text.replace(/\n/g, ' '));
    return this.mode === 'view'
      ? this.page.stash.store(`<span class="critic comment">${html}</span>`)
      : '';
  }

  /** The first place of a closing mark; one that is missing is not sought again. */
  private find(close: string, from: number): number {
    const at = this.missing.has(close) ? -1 : this.text.indexOf(close, from);
    if (at < 0) {
      this.missing.add(close);
    }
    return at;
  }

  private replace(start: number, end: number, text: string): number {
    this.result += this.text.slice(this.done, start) + text;
    this.done = end;
    return end;
  }
}

/** `pymdownx.critic`: marks of an editor, such as `{++inserted++}`. */
export const critic: Extension = ({ preprocessors }, options) => {
  const mode: Mode =
    options.mode === 'accept' || options.mode === 'reject'
      ? options.mode
      : 'view';
  const preprocessor: Preprocessor = {
    run: (text, page) =>
      text.includes('{') ? new CriticReading(text, page, mode).read() : text,
  };
  preprocessors.register('critic', preprocessor, 29);
};
