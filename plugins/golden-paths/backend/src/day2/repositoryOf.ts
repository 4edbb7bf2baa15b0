import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** Where the description of an entity lies in git. */
export interface EntityRepository {
  /** Page of the repository. */
  repositoryUrl: string;
  /** Address of the file that describes the entity. */
  fileUrl: string;
  /** The same file, from the root of the repository. */
  path: string;
}

/** How Gitea, GitHub and GitLab write where a file is; the branch has no slash. */
const FILE = /^(.+?)\/(?:src\/branch|(?:-\/)?(?:blob|tree|edit))\/[^/]+\/(.+)$/;

/**
 * Finds out where the description of an entity lies.
 *
 * @throws InputError for an entity that is not described in a git repository
 */
export function repositoryOf(entity: Entity): EntityRepository {
  const { annotations = {} } = entity.metadata;
  const location = annotations[ANNOTATION_LOCATION] ?? '';
  const fileUrl = location.replace(/^url:/, '');
  const found = location.startsWith('url:') ? FILE.exec(fileUrl) : undefined;
  if (!found) {
    throw new InputError(
      `${stringifyEntityRef(entity)} is described in no repository but in "${location || annotations[ANNOTATION_SOURCE_LOCATION] || 'nothing that is known'}": change it there.`,
    );
  }
  const [, repositoryUrl, path] = found;
  return { repositoryUrl, fileUrl, path: decodeURIComponent(path) };
}
