import type { DocsWarning } from '../../markdown/types';
import { SourceError } from '../SourceError';
import type { SiteConfig, SourceHost } from '../types';
import { ConfigReader } from './ConfigReader';
import { editUriOf } from './editUriOf';
import { parseYaml } from './parseYaml';
import { readDocsDir } from './readDocsDir';
import { readExtensions } from './readExtensions';
import { readPlugins } from './readPlugins';
import { reportIgnored } from './reportIgnored';

/** What is known of a site besides its own files. */
export interface SiteConfigDefaults {
  /** Used when the configuration has none. */
  siteName?: string;
  /** Used when the configuration has none, such as the origin of the sources. */
  repoUrl?: string;
  /** Used when the configuration has none and `repoUrl` is not in it. */
  editUri?: string;
}

/** The configuration and what its author should know of it. */
export interface SiteConfigResult {
  config: SiteConfig;
  warnings: DocsWarning[];
}

const FILES = ['mkdocs.yaml', 'mkdocs.yml'];

/**
 * Reads `mkdocs.yml` (or `mkdocs.yaml`, which wins as in TechDocs), without
 * executing or including anything that it names.
 *
 * @param folder where it lies below the source folder, `` for the folder itself
 * @throws SourceError when it cannot be read, with line and key
 */
export function readSiteConfig(
  host: SourceHost,
  defaults: SiteConfigDefaults = {},
  folder = '',
): SiteConfigResult {
  const prefix = folder && `${folder}/`;
  for (const name of FILES) {
    const text = host.readText(prefix + name);
    if (text !== undefined) {
      return readConfigText(text, { file: prefix + name, folder, defaults });
    }
  }
  return {
    config: {
      siteName: defaults.siteName ?? 'Documentation',
      docsDir: `${prefix}docs`,
      repoUrl: defaults.repoUrl,
      editUri: defaults.editUri,
      extra: {},
      useDirectoryUrls: true,
      monorepo: false,
      redirects: {},
      dialect: 'techdocs',
      extensions: readExtensions(undefined, 'techdocs').extensions,
    },
    warnings: [],
  };
}

function readConfigText(
  text: string,
  at: { file: string; folder: string; defaults: SiteConfigDefaults },
): SiteConfigResult {
  const { file, defaults } = at;
  const yaml = parseYaml(text, file);
  const reader = new ConfigReader(yaml, file);
  const plugins = readPlugins(reader);
  if (plugins.usesBlocks) {
    reader.warn(
      'plugins',
      "'use_pymdownx_blocks' is not supported: admonitions, details and tabs are read as '!!!', '???' and '==='.",
    );
  }
  const dialect = plugins.plain ? 'plain' : 'techdocs';
  const markdown = readExtensions(reader.value('markdown_extensions'), dialect);
  const ownRepoUrl = reader.string('repo_url');
  const repoUrl = ownRepoUrl ?? defaults.repoUrl;
  const siteName = reader.string('site_name');
  if (siteName === undefined && !defaults.siteName) {
    reader.warn('site_name', "'site_name' is missing.");
  }
  const nav = reader.value('nav');
  if (nav !== undefined && !Array.isArray(nav)) {
    throw new SourceError(
      file,
      "'nav' must be a list of pages and sections.",
      yaml.lineOf('nav'),
    );
  }
  const config: SiteConfig = {
    file,
    siteName: siteName ?? defaults.siteName ?? 'Documentation',
    siteDescription: reader.string('site_description'),
    docsDir: readDocsDir(reader, at.folder),
    nav,
    repoUrl,
    editUri:
      reader.string('edit_uri') ??
      (ownRepoUrl === undefined && defaults.editUri !== undefined
        ? defaults.editUri
        : editUriOf(repoUrl)),
    editUriTemplate: reader.string('edit_uri_template'),
    excludeDocs: reader.string('exclude_docs'),
    extra: reader.map('extra'),
    useDirectoryUrls: reader.boolean('use_directory_urls', true),
    monorepo: plugins.monorepo,
    redirects: plugins.redirects,
    dialect,
    extensions: markdown.extensions,
  };
  reportIgnored(reader, plugins.unknown, markdown.unknown);
  for (const { line, message } of yaml.notes) {
    reader.warnings.push({ file, line, message });
  }
  return { config, warnings: reader.warnings };
}
