import { BlockParser } from './BlockParser';
import { addCoreSteps } from './coreSteps';
import { DialectSteps } from './DialectSteps';
import { Element } from './Element';
import { expandExtensions, extensionOf } from './extensions';
import { InlineParser } from './InlineParser';
import { PageState } from './PageState';
import { serialize } from './serialize';
import type {
  ConvertedPage,
  ExtensionSpec,
  InlineReader,
  PageHost,
  PageLimits,
  Pipeline,
} from './types';

const DEFAULT_LIMITS: PageLimits = { nesting: 200 };

/** A compiler for one combination of extensions. */
export interface Markdown {
  readonly pipeline: Pipeline;
  /**
   * Converts one page. Any text gives a page; nothing is thrown for its syntax.
   *
   * @param text - the source, without front matter
   */
  convert(text: string, host: PageHost, limits?: PageLimits): ConvertedPage;
}

/**
 * Builds a compiler. Building costs more than converting a short page: keep it
 * for all pages of a site. Extensions that the engine does not have are left out;
 * `isKnownExtension` tells which those are.
 *
 * @param specs - as in `markdown_extensions`; of two with one name the later counts
 */
export function createMarkdown(specs: ExtensionSpec[]): Markdown {
  const expanded = expandExtensions(specs);
  const dialect = new DialectSteps(
    new Map(expanded.map(({ name, options }) => [name, options])),
  );
  const inline = new InlineParser(dialect);
  addCoreSteps(dialect);
  for (const { name, options } of expanded) {
    extensionOf(name)?.(dialect, options);
  }
  return {
    pipeline: dialect,
    convert: (text, host, limits = DEFAULT_LIMITS) =>
      convert({ dialect, inline, page: new PageState(host, limits) }, text),
  };
}

interface Conversion {
  dialect: Pipeline;
  inline: InlineReader;
  page: PageState;
}

function convert(
  { dialect, inline, page }: Conversion,
  source: string,
): ConvertedPage {
  let text = source;
  for (const step of dialect.preprocessors.inOrder) {
    text = step.run(text, page);
  }
  page.texts.push(text);
  let root = new Element('div');
  const constructs = dialect.blocks.inOrder.filter(
    ({ marks }) => !marks || marks.some(mark => page.mayHold(mark)),
  );
  const parser = new BlockParser(constructs, page);
  parser.readText(root, text);
  for (const step of dialect.tree.inOrder) {
    root = step.run(root, page, inline) ?? root;
  }
  let html = serialize(root).trim();
  for (const step of dialect.post.inOrder) {
    html = step.run(html, page);
  }
  return { html: html.trim(), toc: page.toc, warnings: page.warnings };
}
