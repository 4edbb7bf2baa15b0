import type { BlockQueue } from './BlockQueue';
import type { Element } from './Element';
import type { Registry } from './Registry';
import type { RawHtmlStash } from './RawHtmlStash';

/** An extension of the language as `markdown_extensions` names it. */
export interface ExtensionSpec {
  /** As in MkDocs, such as `pymdownx.superfences` or `toc`. */
  name: string;
  options: Record<string, unknown>;
}

/** Something an author should know; the page is built all the same. */
export interface DocsWarning {
  /** Path below the source folder, with `/`. */
  file: string;
  /** From 1. */
  line?: number;
  message: string;
}

/** A heading, with the deeper ones that follow it. */
export interface TocEntry {
  level: number;
  id: string;
  /** HTML, as `toc` shows it. */
  name: string;
  children: TocEntry[];
}

/** What the page's surroundings give to its conversion. */
export interface PageHost {
  /** Path of the source below the source folder; what warnings name. */
  file: string;
  /** Turns the target of a link or an image into what the page must say. */
  rewriteUrl?(url: string, kind: 'link' | 'image'): string;
  /**
   * Lines of a file that a snippet names.
   * @throws Error with a sentence for the author if the path leaves the base path
   */
  readSnippet?(path: string): string | undefined;
}

/** Limits that bound time and memory of one page. */
export interface PageLimits {
  /** How deep blocks may be nested; deeper text is kept as plain text. */
  nesting: number;
}

/** What is known and collected while one page is converted. */
export interface Page {
  readonly host: PageHost;
  readonly limits: PageLimits;
  /** Link definitions by their lower-case name. */
  readonly references: Map<string, { url: string; title?: string }>;
  readonly stash: RawHtmlStash;
  /** What extensions keep for the page, under their own name. */
  readonly state: Map<string, unknown>;
  /** What blocks are read from: the text, and raw HTML with Markdown in it. */
  readonly texts: string[];
  toc: TocEntry[];
  /** Whether a piece of syntax occurs in `texts`; without it a step has no work. */
  mayHold(mark: string): boolean;
  warn(message: string, line?: number): void;
}

/** Works on the whole text before blocks are read. */
export interface Preprocessor {
  run(text: string, page: Page): string;
}

/** A construct of blocks, such as a list or an admonition. */
export interface BlockProcessor {
  /** A page that holds none of these has none of the construct. */
  readonly marks?: readonly string[];
  /** A single line that begins with a letter is never this construct. */
  readonly needsSign?: boolean;
  /** Whether the next block, seen from its parent, may be this construct. */
  test(parent: Element, block: string, reader: BlockReader): boolean;
  /**
   * Reads it into the tree and takes it from the queue.
   * @returns false when it is not this construct after all; the queue is then as before
   */
  run(parent: Element, blocks: BlockQueue, reader: BlockReader): boolean | void;
}

/** Reads blocks into a tree; a construct calls it for what it contains. */
export interface BlockReader {
  readonly page: Page;
  /** Spaces of one level of indentation: 4, or 2 for lists of the `techdocs` dialect. */
  readonly tabLength: number;
  /** Reads text that is not cut into blocks yet. */
  readText(parent: Element, text: string): void;
  readBlocks(parent: Element, blocks: BlockQueue): void;
  /** States of enclosing constructs, the innermost last: `list`, `looselist`, `detabbed`, … */
  inState(state: string): boolean;
  enter(state: string): void;
  leave(): void;
}

/** A piece of text that became something else. */
export interface InlineMatch {
  start: number;
  end: number;
  /**
   * An element whose own text is read by the patterns that follow, or text that
   * stays as it is, or undefined for a match that changes nothing.
   */
  node: Element | string | undefined;
}

/** A construct inside a line, such as a link or emphasis. */
export interface InlinePattern {
  /** Characters one of which each match contains at its trigger position. */
  readonly triggers: string;
  /** Names of elements inside of which it is not read, such as `a`. */
  readonly ancestorExclude?: readonly string[];
  /**
   * Whether a trigger that began nothing is asked again once something behind it
   * was found: `**a*b*` is read from the inside.
   */
  readonly retries?: boolean;
  /**
   * Prepares to match in one text. What is returned is asked for rising
   * positions of trigger characters, and must take linear time over all of them:
   * what was searched in vain once is remembered.
   */
  scan(text: string, inline: InlineContext): InlineScanner;
}

export type InlineScanner = (at: number) => InlineMatch | undefined;

/** What a pattern may ask of the reader of inline text. */
export interface InlineContext {
  readonly page: Page;
  /** Characters that a backslash escapes; extensions add theirs. */
  readonly escapes: ReadonlySet<string>;
  /** Puts the source text back where earlier patterns left a placeholder. */
  restore(text: string): string;
  /** The same with the HTML of what was found; a backslash marks raw HTML in it. */
  markup(text: string): string;
  /** Keeps HTML out of reach of all further reading; returns its placeholder. */
  store(html: string): string;
}

/** Works on the whole tree once inline text is read (or before, by priority). */
export interface TreeProcessor {
  /** @returns a new root, or nothing to keep it */
  run(root: Element, page: Page, inline: InlineReader): Element | void;
}

/** Reads inline syntax in the texts of a tree. */
export interface InlineReader {
  run(root: Element, page: Page): void;
}

/** Works on the HTML of the page. */
export interface Postprocessor {
  run(html: string, page: Page): string;
}

/** All steps of a dialect. */
export interface Pipeline {
  readonly preprocessors: Registry<Preprocessor>;
  readonly blocks: Registry<BlockProcessor>;
  readonly inline: Registry<InlinePattern>;
  readonly tree: Registry<TreeProcessor>;
  readonly post: Registry<Postprocessor>;
  /** Characters that a backslash escapes. */
  readonly escapes: Set<string>;
  /** Names of the extensions of this dialect. */
  readonly extensions: ReadonlySet<string>;
  /** Options of another extension, such as those of `pymdownx.highlight`. */
  optionsOf(name: string): Record<string, unknown>;
}

/** Adds the steps of an extension. */
export type Extension = (
  pipeline: Pipeline,
  options: Record<string, unknown>,
) => void;

/** A converted page body. */
export interface ConvertedPage {
  html: string;
  toc: TocEntry[];
  warnings: DocsWarning[];
}
