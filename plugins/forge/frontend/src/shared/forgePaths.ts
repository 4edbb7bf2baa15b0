import { ForgeRepositoryId } from '@callboard/plugin-forge-common';

/** What a page shows of a repository. */
export type ForgeView = 'tree' | 'blob' | 'commits';

/** Names a folder, a file or a history. */
export interface ForgePlace {
  repository: ForgeRepositoryId;
  view?: ForgeView;
  ref?: string;
  path?: string;
}

/**
 * Address of a page. A ref is one segment, whatever slashes it has; a path keeps
 * its slashes.
 *
 * @param base - address of the list of repositories
 * @param place - without a view: the repository at its default branch
 */
export function forgePath(base: string, place: ForgePlace): string {
  const { org, name } = place.repository;
  const root = `${base}/${encodeURIComponent(org)}/${encodeURIComponent(name)}`;
  if (!place.view || place.ref === undefined) {
    return root;
  }
  const path = (place.path ?? '')
    .split('/')
    .filter(Boolean)
    .map(part => `/${encodeURIComponent(part)}`)
    .join('');
  return `${root}/${place.view}/${encodeURIComponent(place.ref)}${path}`;
}

/**
 * Address of a pull request, or of all pull requests of a repository.
 *
 * @param base - address of the list of repositories
 */
export function pullRequestPath(
  base: string,
  repository: ForgeRepositoryId,
  number?: number,
): string {
  const list = `${forgePath(base, { repository })}/pulls`;
  return number === undefined ? list : `${list}/${number}`;
}

/** The folders above a path and the path itself, outermost first. */
export function pathSteps(path: string): { name: string; path: string }[] {
  const names = path.split('/').filter(Boolean);
  return names.map((name, index) => ({
    name,
    path: names.slice(0, index + 1).join('/'),
  }));
}
