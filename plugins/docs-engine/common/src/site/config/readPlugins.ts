import { isRecord, type ConfigReader } from './ConfigReader';

/** What the list of plugins asks for. */
export interface PluginsResult {
  /** Plain MkDocs: plugins are listed and `techdocs-core` is not among them. */
  plain: boolean;
  monorepo: boolean;
  /** `techdocs-core` is asked for the blocks of PyMdown, which the engine does not read. */
  usesBlocks: boolean;
  redirects: Record<string, string>;
  /** Names that mean nothing to us. */
  unknown: string[];
}

/** Plugins that change nothing of what we write, or that are always on. */
const SILENT = new Set([
  'autorefs',
  'git-revision-date',
  'git-revision-date-localized',
  'material/search',
  'minify',
  'offline',
  'search',
  'techdocs-core',
]);

/** Reads `plugins`, a list of names or a map of names to options. */
export function readPlugins(reader: ConfigReader): PluginsResult {
  const listed = listNamed(reader.value('plugins'));
  const named = new Map(listed.map(({ name, options }) => [name, options]));
  return {
    plain: named.size > 0 && !named.has('techdocs-core'),
    monorepo: named.has('monorepo'),
    usesBlocks: named.get('techdocs-core')?.use_pymdownx_blocks === true,
    redirects: readRedirects(named.get('redirects')),
    unknown: [...named.keys()].filter(
      name => !SILENT.has(name) && name !== 'monorepo' && name !== 'redirects',
    ),
  };
}

/** Entries of a list like `[a, b: {option: 1}]`, or of a map. */
export function listNamed(
  value: unknown,
): Array<{ name: string; options: Record<string, unknown> }> {
  const entries = Array.isArray(value) ? value : [value];
  return entries.flatMap(entry => {
    if (typeof entry === 'string') {
      return [{ name: entry, options: {} }];
    }
    return isRecord(entry)
      ? Object.entries(entry).map(([name, options]) => ({
          name,
          options: isRecord(options) ? options : {},
        }))
      : [];
  });
}

function readRedirects(options: Record<string, unknown> | undefined) {
  const map = options?.redirect_maps;
  const texts = Object.entries(isRecord(map) ? map : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
