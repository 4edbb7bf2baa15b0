import { DiffHunk, DiffLine } from '@callboard/plugin-forge-common';

const HUNK = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@ ?(.*)$/;
const MAX_LINE_LENGTH = 2_000;

/**
 * Reads a patch as git writes it, line by line, and keeps a bounded part of it.
 * The format is documented in git-diff(1), "Generating patch text with -p".
 */
export class PatchParser {
  /** The hunks of each difference that were kept, in git's order. */
  readonly sections: DiffHunk[][] = [];
  #lines = 0;
  #linesOfFile = 0;
  #before = 0;
  #after = 0;

  constructor(
    private readonly limits: { linesPerFile: number; lines: number },
  ) {}

  /** True when nothing of what follows would be kept. */
  get isFull(): boolean {
    return this.#lines >= this.limits.lines;
  }

  /** Reads one line, without its line break. */
  read(line: string): void {
    if (line.startsWith('diff --git ')) {
      this.sections.push([]);
      this.#linesOfFile = 0;
      return;
    }
    const section = this.sections.at(-1);
    const start = HUNK.exec(line);
    if (!section) {
      return;
    }
    if (start) {
      this.#before = Number(start[1]);
      this.#after = Number(start[2]);
      section.push({ heading: start[3], lines: [] });
      return;
    }
    const hunk = section.at(-1);
    const parsed = hunk && this.#toLine(line);
    if (!parsed) {
      return;
    }
    if (this.isFull || this.#linesOfFile >= this.limits.linesPerFile) {
      return;
    }
    this.#lines += 1;
    this.#linesOfFile += 1;
    hunk.lines.push(parsed);
  }

  // A line "\ No newline at end of file" is about the one before it.
  #toLine(line: string): DiffLine | undefined {
    const text = line.slice(1, MAX_LINE_LENGTH + 1);
    switch (line.charAt(0)) {
      case '+':
        return { type: 'added', after: this.#after++, text };
      case '-':
        return { type: 'removed', before: this.#before++, text };
      case ' ':
        return {
          type: 'context',
          before: this.#before++,
          after: this.#after++,
          text,
        };
      default:
        return undefined;
    }
  }
}
