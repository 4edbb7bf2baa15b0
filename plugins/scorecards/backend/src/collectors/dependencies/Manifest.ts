import type { RuntimeName } from './endOfLife';

/** Files of an entity's folder. */
export interface ManifestFiles {
  /** @returns undefined when there is none, or not as text */
  read(path: string): Promise<string | undefined>;
  exists(path: string): Promise<boolean>;
}

/** A runtime that a file asks for. */
export interface RuntimeUse {
  name: RuntimeName;
  /** A version or a range, as it stands there. */
  version: string;
  /** The file that says so. */
  source: string;
}

/** What a package manifest says. */
export interface Manifest {
  path: string;
  ecosystem: 'npm' | 'pypi' | 'go' | 'maven';
  /** Number of direct dependencies. */
  direct: number;
  /** Names of those that leave the version open. */
  unpinned: string[];
  /** Whether installing gives the same versions again. */
  locked: boolean;
  /** Most certain first. */
  runtimes: RuntimeUse[];
}

/** Reads the manifests of one ecosystem. */
export type ManifestReader = (
  files: ManifestFiles,
) => Promise<Manifest | undefined>;

/**
 * Reads a file that holds a version and nothing else.
 *
 * @returns nothing when it does not exist
 */
export async function readVersionFile(
  files: ManifestFiles,
  use: { path: string; name: RuntimeName },
): Promise<RuntimeUse[]> {
  const text = await files.read(use.path);
  const version = text
    ?.split('\n')
    .map(line => line.replace(/#.*/, '').trim())
    .find(Boolean);
  return version
    ? [{ name: use.name, version: version.slice(0, 50), source: use.path }]
    : [];
}

/** @returns whether one of the files exists */
export async function anyExists(
  files: ManifestFiles,
  paths: readonly string[],
): Promise<boolean> {
  for (const path of paths) {
    if (await files.exists(path)) {
      return true;
    }
  }
  return false;
}
