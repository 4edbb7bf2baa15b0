import { ConflictError, NotFoundError } from '@backstage/errors';
import type { PolicyVersion } from '@callboard/plugin-access-common';
import type { PoliciesWriter } from './PoliciesStore';

/**
 * Reads a version that can still be changed.
 *
 * @throws NotFoundError if there is no such version
 * @throws ConflictError if it is no draft, or was edited since
 */
export async function readDraft(
  writer: PoliciesWriter,
  { version, revision }: { version: number; revision?: number },
): Promise<PolicyVersion> {
  const found = await writer.read(version);
  if (!found) {
    throw new NotFoundError(`There is no version ${version}`);
  }
  if (found.status !== 'draft') {
    throw new ConflictError(
      `Version ${version} is ${found.status}, not a draft`,
    );
  }
  if (revision !== undefined) {
    checkRevision(found, revision);
  }
  return found;
}

/** @throws ConflictError if a draft is not at the revision that was seen */
export function checkRevision(draft: PolicyVersion, seen: number): void {
  if (draft.revision !== seen) {
    throw new ConflictError(
      `Version ${draft.version} was edited since: it is at revision ${draft.revision}, not ${seen}`,
    );
  }
}
