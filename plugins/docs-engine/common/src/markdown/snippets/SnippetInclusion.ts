import type { Page } from '../types';
import { readScissors, readSectionMark, readTarget } from './snippetSyntax';
import type { SnippetTarget } from './snippetSyntax';

/** What one page may include, in characters and in files. */
const LIMITS = { characters: 2_000_000, files: 2_000, depth: 20 };

/** Puts files into the text of one page. */
export class SnippetInclusion {
  private characters = 0;
  private files = 0;
  private line = 0;
  /** Files that are being read, so that none includes itself. */
  private readonly open: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly dedent: boolean,
  ) {}

  /** The text of the page, with the files that it names and those at its end. */
  run(text: string, appended: readonly string[]): string {
    const lines = this.include(text.split(/\r\n?|\n/));
    this.line = 0;
    for (const path of appended) {
      lines.push('', '');
      add(lines, this.contentOf(path), '');
    }
    return lines.join('\n');
  }

  private include(lines: readonly string[]): string[] {
    const out: string[] = [];
    let isList = false;
    for (const line of lines) {
      if (this.open.length === 0) {
        this.line++;
      }
      const scissors = line.includes('8<') ? readScissors(line) : undefined;
      if (scissors?.escaped) {
        out.push(scissors.indent + line.slice(scissors.indent.length + 1));
      } else if (scissors && scissors.target === undefined) {
        isList = !isList;
      } else if (scissors?.target !== undefined) {
        add(out, this.contentOf(scissors.target), scissors.indent);
      } else if (!isList) {
        out.push(line);
      } else if (line.trim()) {
        add(out, this.contentOf(line.trim()), indentOf(line));
      } else {
        out.push('');
      }
    }
    return out;
  }

  private contentOf(text: string): string[] {
    if (text.startsWith(';')) {
      return [];
    }
    if (/^https?:\/\//i.test(text)) {
      return this.refuse(
        `the snippet '${text}' is an address; only files of the documentation are included.`,
      );
    }
    const target = readTarget(text);
    if (this.open.includes(target.path)) {
      return this.refuse(`the snippet '${target.path}' includes itself.`);
    }
    if (this.open.length >= LIMITS.depth || this.files >= LIMITS.files) {
      return this.refuse(
        `the snippet '${target.path}' is left out: a page includes at most ${LIMITS.files} files, ${LIMITS.depth} deep.`,
      );
    }
    const source = this.read(target.path);
    if (source === undefined) {
      return [];
    }
    this.open.push(target.path);
    const lines = this.include(this.partOf(linesOf(source), target));
    this.open.pop();
    return lines;
  }

  private read(path: string): string | undefined {
    let source: string | undefined;
    try {
      source = this.page.host.readSnippet?.(path);
    } catch (error) {
      this.refuse(error instanceof Error ? error.message : String(error));
      return undefined;
    }
    if (source === undefined) {
      this.refuse(`the snippet '${path}' was not found.`);
      return undefined;
    }
    this.files++;
    this.characters += source.length;
    if (this.characters > LIMITS.characters) {
      this.refuse(
        `the snippet '${path}' is left out: a page includes at most ${LIMITS.characters} characters.`,
      );
      return undefined;
    }
    return source;
  }

  private partOf(
    lines: string[],
    { path, ranges, section }: SnippetTarget,
  ): string[] {
    if (section === undefined && ranges.length === 0) {
      return withoutMarks(lines);
    }
    const part =
      section === undefined
        ? ranges.flatMap(({ first, last }) => lines.slice(first - 1, last))
        : sectionOf(lines, section);
    if (!part) {
      return this.refuse(`the snippet '${path}' has no section '${section}'.`);
    }
    return this.dedent ? dedented(withoutMarks(part)) : withoutMarks(part);
  }

  private refuse(message: string): string[] {
    this.page.warn(message, this.line || undefined);
    return [];
  }
}

function add(out: string[], lines: readonly string[], indent: string) {
  for (const line of lines) {
    out.push(line ? indent + line : line);
  }
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

function linesOf(source: string): string[] {
  const lines = source.split(/\r\n?|\n/);
  if (lines[lines.length - 1] === '') {
    lines.pop();
  }
  return lines;
}

function withoutMarks(lines: string[]): string[] {
  return lines.filter(line => !readSectionMark(line));
}

function sectionOf(lines: string[], name: string): string[] | undefined {
  const isMark = (line: string, kind: string) => {
    const mark = readSectionMark(line);
    return mark?.kind === kind && mark.name === name;
  };
  const start = lines.findIndex(line => isMark(line, 'start'));
  if (start < 0) {
    return undefined;
  }
  const length = lines.slice(start + 1).findIndex(line => isMark(line, 'end'));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

function dedented(lines: string[]): string[] {
  const indents = lines
    .filter(line => line.trim())
    .map(line => indentOf(line).length);
  const common = indents.reduce(
    (least, indent) => Math.min(least, indent),
    indents[0] ?? 0,
  );
  return lines.map(line => line.slice(common));
}
