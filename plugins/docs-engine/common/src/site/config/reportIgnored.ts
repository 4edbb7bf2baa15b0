import type { ConfigReader } from './ConfigReader';

/** Keys that are read. */
const READ = [
  'docs_dir',
  'edit_uri',
  'edit_uri_template',
  'exclude_docs',
  'extra',
  'markdown_extensions',
  'nav',
  'not_in_nav',
  'plugins',
  'repo_url',
  'site_description',
  'site_name',
  'use_directory_urls',
];

/** Keys of MkDocs that say nothing about pages in TechDocs. */
const SILENT = [
  'copyright',
  'dev_addr',
  'draft_docs',
  'remote_branch',
  'remote_name',
  'repo_name',
  'site_author',
  'site_dir',
  'site_url',
  'strict',
  'theme',
  'validation',
  'watch',
];

const REFUSED: Record<string, string> = {
  INHERIT: "'INHERIT' is not followed: no other configuration is read.",
  hooks: "'hooks' are not run: no code of the documentation is executed.",
};

/** Names everything in a configuration that has no effect, in one warning. */
export function reportIgnored(
  reader: ConfigReader,
  plugins: string[],
  extensions: string[],
) {
  for (const [key, message] of Object.entries(REFUSED)) {
    if (reader.keys.includes(key)) {
      reader.warn(key, message);
    }
  }
  const known = new Set([...READ, ...SILENT, ...Object.keys(REFUSED)]);
  const parts = [
    naming(
      'keys',
      reader.keys.filter(key => !known.has(key)),
    ),
    naming('plugins', plugins),
    naming('extensions', extensions),
  ].filter(part => part !== '');
  if (parts.length > 0) {
    reader.warn('', `ignored, because unknown here: ${parts.join('; ')}.`);
  }
}

function naming(what: string, names: string[]): string {
  return names.length > 0 ? `${what} ${names.join(', ')}` : '';
}
