import { createHash, Hash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { readDocsDir, readSiteFile } from './readDocsDir';

/** Files of one site that are looked at; a build with more fails anyhow. */
const MAX_FILES = 100_000;
const MAX_SITES = 200;

/**
 * A short text that changes when a site in a local folder changes: made from
 * path, size and time of `mkdocs.yml`, of the README and of everything in the
 * docs folder, and of the sites that the navigation includes. Reads no page and
 * follows no link.
 *
 * @param source - absolute folder of the site
 */
export async function fingerprintFolder(source: string): Promise<string> {
  const hash = createHash('sha256');
  const budget = { files: MAX_FILES };
  const pending = [source];
  const seen = new Set<string>();
  for (const site of pending) {
    if (seen.has(site) || seen.size >= MAX_SITES) {
      continue;
    }
    seen.add(site);
    const file = await readSiteFile(site);
    const docs = resolve(site, readDocsDir(file?.text ?? ''));
    for (const name of file ? [file.name, 'README.md'] : ['README.md']) {
      await addFile(hash, source, join(site, name));
    }
    if (isBelow(source, docs)) {
      await addFolder({ hash, root: source, folder: docs, budget });
    }
    for (const included of includes(file?.text ?? '')) {
      const folder = resolve(site, included, '..');
      if (isBelow(source, folder)) {
        pending.push(folder);
      }
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function isBelow(root: string, path: string): boolean {
  return path === root || path.startsWith(root + sep);
}

/** Paths of `!include ./part/mkdocs.yml` in a navigation. */
function includes(text: string): string[] {
  return text
    .split('!include ')
    .slice(1)
    .map(rest => rest.slice(0, 1000).match(/^['"]?([^\s'"]+)/)?.[1] ?? '')
    .filter(Boolean);
}

async function addFile(hash: Hash, root: string, path: string) {
  const found = await lstat(path).catch(() => undefined);
  if (found && !found.isDirectory()) {
    hash.update(
      `${relative(root, path)}\0${found.size}\0${found.mtimeMs}\0${found.mode}\n`,
    );
  }
}

async function addFolder(input: {
  hash: Hash;
  root: string;
  folder: string;
  budget: { files: number };
}) {
  const { hash, root, folder, budget } = input;
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    () => [],
  );
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    budget.files -= 1;
    if (budget.files < 0) {
      return;
    }
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      await addFolder({ ...input, folder: path });
    } else {
      await addFile(hash, root, path);
    }
  }
}
