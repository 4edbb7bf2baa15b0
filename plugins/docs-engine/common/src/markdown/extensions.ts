import { blockExtensions } from './extensions/blockExtensions';
import { codeExtensions } from './extensions/codeExtensions';
import { defList } from './extensions/defList';
import { mdInHtml } from './extensions/mdInHtml';
import { saneLists } from './extensions/saneLists';
import { tables } from './extensions/tables';
import { trulySaneLists } from './extensions/trulySaneLists';
import { inlineExtensions } from './extensions/inlineExtensions';
import type { Extension, ExtensionSpec } from './types';

/**
 * Extensions by their name in `markdown_extensions`; those of Python-Markdown
 * without `markdown.extensions.`.
 */
const table: Record<string, Extension> = {
  ...blockExtensions,
  ...codeExtensions,
  ...inlineExtensions,
  def_list: defList,
  md_in_html: mdInHtml,
  mdx_truly_sane_lists: trulySaneLists,
  sane_lists: saneLists,
  tables,
};

/** Extensions that stand for several others; their options are keyed by those. */
const composites: Record<string, readonly string[]> = {
  extra: [
    'fenced_code',
    'footnotes',
    'attr_list',
    'def_list',
    'tables',
    'abbr',
    'md_in_html',
  ],
  'pymdownx.extra': [
    'pymdownx.betterem',
    'pymdownx.superfences',
    'footnotes',
    'attr_list',
    'def_list',
    'tables',
    'abbr',
    'md_in_html',
  ],
};

/** Whether `markdown_extensions` may name it; both spellings of a name are known. */
export function isKnownExtension(name: string): boolean {
  const canonical = canonicalName(name);
  return (
    Object.hasOwn(table, canonical) || Object.hasOwn(composites, canonical)
  );
}

/** What adds the steps of an extension; undefined if the engine has none of that name. */
export function extensionOf(name: string): Extension | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The list without composites, each under the name by which the table knows it. */
export function expandExtensions(specs: ExtensionSpec[]): ExtensionSpec[] {
  return specs.flatMap(spec => {
    const name = canonicalName(spec.name);
    const parts = Object.hasOwn(composites, name)
      ? composites[name]
      : undefined;
    if (!parts) {
      return [{ name, options: spec.options }];
    }
    const nested = new Map(
      Object.entries(spec.options).map(([key, options]) => [
        canonicalName(key),
        options,
      ]),
    );
    return parts.map(part => ({
      name: part,
      options: asOptions(nested.get(part)),
    }));
  });
}

function canonicalName(name: string): string {
  const withoutClass = name.split(':', 1)[0].trim();
  return withoutClass.startsWith('markdown.extensions.')
    ? withoutClass.slice('markdown.extensions.'.length)
    : withoutClass;
}

function asOptions(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? { ...(value as Record<string, unknown>) }
    : {};
}
