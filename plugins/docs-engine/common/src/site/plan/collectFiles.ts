import type { DocsWarning } from '../../markdown/types';
import type { SourceHost } from '../types';
import { createIgnore } from './createIgnore';
import { isMarkdown } from './pageUrl';
import { joinPath } from './posixPath';

/** A file of a docs folder and where it stands in the site. */
export interface DocsFile {
  /** Path below the source folder. */
  source: string;
  /** Path below the merged docs folder. */
  path: string;
}

/** A docs folder and the place of its files in the site. */
export interface DocsFolder {
  /** Path below the source folder. */
  folder: string;
  /** `` for the main one. */
  mount: string;
  /** Patterns as in .gitignore. */
  exclude?: string;
}

/** Files that are never part of a site unless a pattern says so. */
const HIDDEN = '.*\n/templates/\n';

/**
 * All files of a docs folder in MkDocs's order: of each folder the index, the
 * files by name, then its folders. A README beside an index is left out.
 */
export function collectFiles(
  host: SourceHost,
  docs: DocsFolder,
  warnings: DocsWarning[],
): DocsFile[] {
  const ignored = createIgnore(HIDDEN + (docs.exclude ?? ''));
  const paths = host.list(docs.folder).filter(path => !ignored(path));
  const indexes = new Set(
    paths.filter(path => /(?:^|\/)index\.\w+$/.test(path) && isMarkdown(path)),
  );
  const kept = paths.filter(path => {
    const index = path.replace(/README(\.\w+)$/, 'index$1');
    if (index === path || !indexes.has(index)) {
      return true;
    }
    warnings.push({
      file: joinPath(docs.folder, path),
      message: `left out, because ${index} is the page of the same folder.`,
    });
    return false;
  });
  return inFileOrder(kept).map(path => ({
    source: joinPath(docs.folder, path),
    path: joinPath(docs.mount, path),
  }));
}

interface Folder {
  files: string[];
  folders: Map<string, Folder>;
}

function inFileOrder(paths: string[]): string[] {
  const root: Folder = { files: [], folders: new Map() };
  for (const path of paths) {
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    let at = root;
    for (const step of steps) {
      let next = at.folders.get(step);
      if (!next) {
        next = { files: [], folders: new Map() };
        at.folders.set(step, next);
      }
      at = next;
    }
    at.files.push(name);
  }
  const ordered: string[] = [];
  const pending: Array<[string, Folder]> = [['', root]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [prefix, folder] = next;
    const names = folder.files.sort(byNameIndexFirst);
    ordered.push(...names.map(name => prefix + name));
    const folders = [...folder.folders].sort(([a], [b]) => compare(b, a));
    for (const [name, child] of folders) {
      pending.push([`${prefix}${name}/`, child]);
    }
  }
  return ordered;
}

function byNameIndexFirst(a: string, b: string): number {
  const first = (name: string) =>
    /^(?:index|README)\.\w+$/.test(name) ? 0 : 1;
  return first(a) - first(b) || compare(a, b);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
