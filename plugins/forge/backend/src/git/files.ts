import { InputError, NotFoundError } from '@backstage/errors';
import { GitObject, GitObjectInfo } from './ObjectProcess';
import { ObjectReader } from './ObjectReader';

/** Names a file or folder of a commit. */
export interface FileLocation {
  /** Folder of the bare repository. */
  repositoryPath: string;
  /** Full commit id. */
  commit: string;
  /** Path inside the repository; empty for its root. */
  path: string;
}

/**
 * Looks a file or folder up.
 *
 * @throws InputError when the path cannot be one, NotFoundError when the commit
 *   does not have it
 */
export async function lookUp(
  objects: ObjectReader,
  location: FileLocation,
): Promise<GitObjectInfo> {
  const path = normalizePath(location.path);
  const found = await objects.info(
    location.repositoryPath,
    path ? `${location.commit}:${path}` : `${location.commit}^{tree}`,
  );
  if (!found || found.type === 'commit') {
    throw new NotFoundError(`There is no file or folder '${path}'`);
  }
  return found;
}

/**
 * Reads an object that was looked up.
 *
 * @throws NotFoundError when it is gone
 */
export async function readObject(
  objects: ObjectReader,
  repositoryPath: string,
  id: string,
): Promise<GitObject> {
  const object = await objects.contents(repositoryPath, id);
  if (!object) {
    throw new NotFoundError(`There is no object ${id}`);
  }
  return object;
}

/**
 * Takes slashes off both ends of a path.
 *
 * @throws InputError on `.`, `..` or empty parts
 */
export function normalizePath(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  const parts = trimmed.split('/');
  if (trimmed && parts.some(part => ['', '.', '..'].includes(part))) {
    throw new InputError(`'${path}' is not a path`);
  }
  if (/[\0\n]/.test(trimmed)) {
    throw new InputError('A path holds no control characters');
  }
  return trimmed;
}
