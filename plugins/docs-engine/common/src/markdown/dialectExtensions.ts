import type { ExtensionSpec } from './types';

/** How a site's Markdown is read: as TechDocs sets MkDocs up, or as written. */
export type DialectName = 'techdocs' | 'plain';

/** What MkDocs always has, before anything that is written. */
const BUILT_IN = ['toc', 'tables', 'fenced_code'];

/** What `techdocs-core` adds behind the extensions that are written, in its order. */
const TECHDOCS = [
  'toc',
  'admonition',
  'pymdownx.details',
  'pymdownx.tabbed',
  'pymdownx.caret',
  'pymdownx.critic',
  'pymdownx.emoji',
  'pymdownx.inlinehilite',
  'pymdownx.magiclink',
  'pymdownx.mark',
  'pymdownx.smartsymbols',
  'pymdownx.snippets',
  'pymdownx.highlight',
  'pymdownx.extra',
  'pymdownx.tasklist',
  'pymdownx.tilde',
  'markdown_inline_graphviz',
  'plantuml_markdown',
  'mdx_truly_sane_lists',
  'gh_admonitions',
];

/** Options of `techdocs-core`; what is written is put over them. */
const TECHDOCS_OPTIONS: Record<string, Record<string, unknown>> = {
  toc: { permalink: true },
  'pymdownx.tabbed': { alternate_style: true },
  'pymdownx.emoji': { emoji_generator: 'pymdownx.emoji.to_svg' },
  'pymdownx.highlight': { linenums: true, pygments_lang_class: true },
  'pymdownx.tasklist': { custom_checkbox: true },
};

/** Extensions whose options `pymdownx.extra` passes on, by the names it knows them by. */
const EXTRA_PARTS = [
  'pymdownx.betterem',
  'pymdownx.superfences',
  'markdown.extensions.footnotes',
  'markdown.extensions.attr_list',
  'markdown.extensions.def_list',
  'markdown.extensions.tables',
  'markdown.extensions.abbr',
  'markdown.extensions.md_in_html',
];

/**
 * The extensions of a site in the order in which MkDocs loads them. One that is
 * named twice is in the list twice, with the same options: the later one decides.
 *
 * @param dialect - `techdocs` adds what the plugin `techdocs-core` does
 * @param written - `markdown_extensions` of `mkdocs.yml`
 */
export function dialectExtensions(
  dialect: DialectName,
  written: readonly ExtensionSpec[],
): ExtensionSpec[] {
  const options = new Map(written.map(spec => [spec.name, spec.options]));
  const names = new Set([...BUILT_IN, ...options.keys()]);
  if (dialect === 'plain') {
    return [...names].map(name => ({ name, options: options.get(name) ?? {} }));
  }
  addTechdocsOptions(options);
  return [...names, ...TECHDOCS].map(name => ({
    name,
    options: options.get(name) ?? {},
  }));
}

function addTechdocsOptions(options: Map<string, Record<string, unknown>>) {
  for (const [name, defaults] of Object.entries(TECHDOCS_OPTIONS)) {
    options.set(name, { ...defaults, ...options.get(name) });
  }
  const snippets = options.get('pymdownx.snippets');
  if (snippets) {
    options.set('pymdownx.snippets', { ...snippets, restrict_base_path: true });
  }
  options.set('pymdownx.betterem', { smart_enable: 'all' });
  const parts = EXTRA_PARTS.flatMap(name => {
    const own = options.get(name);
    options.delete(name);
    return own ? [[name, own]] : [];
  });
  options.set('pymdownx.extra', {
    ...options.get('pymdownx.extra'),
    ...Object.fromEntries(parts),
  });
}
