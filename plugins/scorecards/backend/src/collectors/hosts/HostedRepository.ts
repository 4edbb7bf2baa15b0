import type { HostClient } from './HostClient';

/** The hosts whose API the portal can ask. */
export type HostType = 'github' | 'gitlab' | 'gitea';

/** The repository of an entity, and how to ask for it. */
export interface HostedRepository {
  type: HostType;
  client: HostClient;
  /** Names with slashes, such as `acme/web`. */
  fullName: string;
  /** Where the API has it, such as `/repos/acme/web`. */
  path: string;
  /** What the address says after the repository: a branch and a folder, if any. */
  place: string;
}

/**
 * The folder of an entity inside its repository, for repositories of many.
 *
 * @param place - branch and folder; branches may have slashes in them, of which
 *   only the default branch can be told from a folder
 * @returns empty for the root
 */
export function folderOf(place: string, defaultBranch: string): string {
  const path = place.replace(/\/+$/, '');
  if (path === defaultBranch) {
    return '';
  }
  return path.startsWith(`${defaultBranch}/`)
    ? path.slice(defaultBranch.length + 1)
    : path.split('/').slice(1).join('/');
}
