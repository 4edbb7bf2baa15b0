import type { CodeRequest, LineNumbers } from './CodeRequest';
import type { HighlightOptions } from './HighlightOptions';

/** The lines of a block as HTML, with their numbers, anchors and marks. */
export class NumberedLines {
  private readonly width: number;
  private readonly start: number;

  /**
   * @param lines - HTML of each line, without its line feed
   * @param numbers - undefined if lines show none
   */
  constructor(
    private readonly lines: readonly string[],
    private readonly request: CodeRequest,
    private readonly look: {
      options: HighlightOptions;
      numbers: LineNumbers | undefined;
    },
  ) {
    this.start = look.numbers?.start ?? request.numbers?.start ?? 1;
    this.width = String(this.start + lines.length - 1).length;
  }

  /** What `code` contains. */
  code(): string {
    return this.lines.map((line, index) => this.line(line, index)).join('');
  }

  /** What the `pre` beside the code contains, in a table. */
  column(): string {
    return this.lines
      .map((_line, index) => {
        const kind = this.isSpecial(index) ? 'special' : 'normal';
        const text = this.numberText(index);
        const anchor = text.trim() ? this.anchorOf(index) : '';
        const linked =
          anchor && this.look.options.anchorLinenums
            ? `<a href="#${anchor}">${text}</a>`
            : text;
        return `<span class="${kind}">${linked}</span>`;
      })
      .join('\n');
  }

  private line(html: string, index: number): string {
    const { options } = this.look;
    let line = `${this.inlineNumber(index)}${html}\n`;
    if (this.request.marked.has(index + 1) && this.request.code) {
      line = `<span class="hll">${line}</span>`;
    }
    const anchor = this.anchorOf(index);
    if (anchor) {
      const target = this.look.numbers ? '' : ` href="#${anchor}"`;
      line = `<a id="${anchor}" name="${anchor}"${target}></a>${line}`;
    }
    if (options.lineSpans && this.request.index !== undefined) {
      line = `<span id="${this.idOf(options.lineSpans, index)}">${line}</span>`;
    }
    return line;
  }

  private inlineNumber(index: number): string {
    const { options, numbers } = this.look;
    if (!numbers || options.linenumsStyle === 'table') {
      return '';
    }
    const kind = this.isSpecial(index) ? 'linenos special' : 'linenos';
    const text = this.numberText(index);
    const span =
      options.linenumsStyle === 'inline'
        ? `<span class="${kind}">${text}</span>`
        : `<span class="${kind}" data-linenos="${text} "></span>`;
    const anchor = options.anchorLinenums ? this.anchorOf(index) : '';
    return anchor ? `<a href="#${anchor}">${span}</a>` : span;
  }

  private numberText(index: number): string {
    const number = this.start + index;
    const step = this.look.numbers?.step ?? 1;
    return (number % step === 0 ? String(number) : '').padStart(this.width);
  }

  private isSpecial(index: number): boolean {
    const special = this.look.numbers?.special ?? 0;
    return special > 0 && (this.start + index) % special === 0;
  }

  private anchorOf(index: number): string {
    const { lineAnchors } = this.look.options;
    return lineAnchors && this.request.index !== undefined
      ? this.idOf(lineAnchors, index)
      : '';
  }

  private idOf(prefix: string, index: number): string {
    return `${prefix}-${this.request.index}-${this.start + index}`;
  }
}
