/** How code blocks are shown: the options of `pymdownx.highlight`. */
export interface HighlightOptions {
  /** Code is coloured here; otherwise a script in the browser is expected to do it. */
  usePygments: boolean;
  cssClass: string;
  /** Lines are numbered always, never, or where a fence asks for it. */
  linenums: boolean | undefined;
  linenumsStyle: 'table' | 'inline' | 'pymdownx-inline';
  /** Every n-th number is marked; 0 for none. */
  linenumsSpecial: number;
  /** Numbers in a table are preceded by an empty `span`. */
  numbersGuard: boolean;
  languagePrefix: string;
  attributesOnPre: boolean;
  /** A block without a title shows the name of its language. */
  autoTitle: boolean;
  titles: Record<string, unknown>;
  /** What ids of lines begin with; empty for none. */
  lineSpans: string;
  /** What ids of anchors in lines begin with; empty for none. */
  lineAnchors: string;
  /** Numbers are links to their lines. */
  anchorLinenums: boolean;
  /** The block has the class `language-…`. */
  languageClass: boolean;
  /** Names that stand for a language, such as `php-inline`. */
  aliases: ReadonlyMap<string, string>;
  /** Empty lines at both ends are left out. */
  trim: boolean;
}

/** Reads what `markdown_extensions` says of `pymdownx.highlight`. */
export function readHighlightOptions(
  options: Record<string, unknown>,
): HighlightOptions {
  const anchorLinenums = options.anchor_linenums === true;
  return {
    usePygments: options.use_pygments !== false,
    cssClass: textOf(options.css_class, 'highlight'),
    linenums:
      typeof options.linenums === 'boolean' ? options.linenums : undefined,
    linenumsStyle: styleOf(options.linenums_style),
    linenumsSpecial: numberOf(options.linenums_special),
    numbersGuard: true,
    languagePrefix: textOf(options.language_prefix, 'language-'),
    attributesOnPre: options.code_attr_on_pre === true,
    autoTitle: options.auto_title === true,
    titles: recordOf(options.auto_title_map),
    lineSpans: idOf(options.line_spans),
    lineAnchors:
      idOf(options.line_anchors) || (anchorLinenums ? '__codelineno' : ''),
    anchorLinenums,
    languageClass: options.pygments_lang_class === true,
    aliases: aliasesOf(options.extend_pygments_lang),
    trim: options.stripnl !== false,
  };
}

/** Reads what `markdown_extensions` says of `codehilite`. */
export function readCodehiliteOptions(
  options: Record<string, unknown>,
): HighlightOptions {
  return {
    ...readHighlightOptions({}),
    usePygments: options.use_pygments !== false,
    cssClass: textOf(options.css_class, 'codehilite'),
    linenums:
      typeof options.linenums === 'boolean' ? options.linenums : undefined,
    linenumsStyle: options.linenos === 'inline' ? 'inline' : 'table',
    numbersGuard: false,
    languagePrefix: textOf(options.lang_prefix, 'language-'),
  };
}

function textOf(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** What may stand in an id without being escaped. */
function idOf(value: unknown): string {
  return textOf(value, '').replace(/[^\w.:-]/g, '');
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}

function styleOf(value: unknown): HighlightOptions['linenumsStyle'] {
  return value === 'inline' || value === 'pymdownx-inline' ? value : 'table';
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function aliasesOf(value: unknown): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const entry of Array.isArray(value) ? value : []) {
    const { name, lang } = recordOf(entry);
    if (typeof name === 'string' && typeof lang === 'string') {
      aliases.set(name.toLowerCase(), lang);
    }
  }
  return aliases;
}
