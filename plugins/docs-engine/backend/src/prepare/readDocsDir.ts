import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const MAX_BYTES = 1_000_000;

/** Names of the configuration of a site; the first that exists is in force. */
const CONFIG_FILES = ['mkdocs.yaml', 'mkdocs.yml'];

/**
 * Reads the text of a site's `mkdocs.yaml` or `mkdocs.yml`.
 *
 * @param source - folder of the site
 * @returns undefined when there is none that is an ordinary file of at most 1 MB
 */
export async function readSiteFile(
  source: string,
): Promise<{ name: string; text: string } | undefined> {
  for (const name of CONFIG_FILES) {
    const path = join(source, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isFile() && found.size <= MAX_BYTES) {
      return { name, text: await readFile(path, 'utf8') };
    }
  }
  return undefined;
}

/**
 * Whether a site has both files; only the first is in force.
 *
 * @param source - folder of the site
 */
export async function hasBothSiteFiles(source: string): Promise<boolean> {
  const found = await Promise.all(
    CONFIG_FILES.map(name => lstat(join(source, name)).catch(() => undefined)),
  );
  return found.every(Boolean);
}

/**
 * Tells the `docs_dir` of a site's configuration without reading all of it.
 * Only for what surrounds a build: the build itself reads the whole file.
 *
 * @param text - of `mkdocs.yml`
 */
export function readDocsDir(text: string): string {
  const line = text.split(/\r?\n/).find(found => found.startsWith('docs_dir:'));
  const value = line
    ?.slice('docs_dir:'.length)
    .replace(/(^|\s)#.*$/, '')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .replace(/^\.\//, '')
    .replace(/\/+$/, '');
  return value || 'docs';
}
