import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  DraftEdit,
  NewDraft,
  PolicyDiff,
  PolicyVersion,
  PolicyVersionsPage,
  VersionRef,
} from '@callboard/plugin-access-common';

/** On whose behalf something is done. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** Which page of the list is asked for. */
export interface PoliciesQuery {
  cursor?: string;
  /** How many items the page may hold. */
  limit: number;
}

/** A draft that is put in force. */
export interface DraftPublication {
  version: number;
  /** The revision that the publisher saw. */
  revision: number;
  message: string;
}

/** An earlier version that is put in force again. */
export interface Reversion {
  version: number;
  message: string;
  /** The version that the caller saw in force; left out if any will do. */
  published?: number;
}

/** What can be done with the versions of the policy. */
export interface PoliciesService {
  /**
   * Reads a page, newest first.
   *
   * @throws InputError for a cursor that this list did not give
   */
  listPolicies(
    query: PoliciesQuery,
    options: CallOptions,
  ): Promise<PolicyVersionsPage>;

  /** @throws NotFoundError if there is no such version */
  getPolicy(version: VersionRef, options: CallOptions): Promise<PolicyVersion>;

  /**
   * Makes a draft in the name of the caller.
   *
   * @throws InputError that names the path of what is wrong in the document
   * @throws NotAllowedError while the policy comes from a file
   */
  createDraft(draft: NewDraft, options: CallOptions): Promise<PolicyVersion>;

  /**
   * Puts another document in the place of the draft's.
   *
   * @throws ConflictError if it was edited since, or is no draft
   * @throws InputError, NotAllowedError, NotFoundError like the other calls
   */
  editDraft(
    edit: DraftEdit & { version: number },
    options: CallOptions,
  ): Promise<PolicyVersion>;

  /**
   * Takes a draft out of use; it stays in the history.
   *
   * @throws ConflictError if it is no draft
   */
  discardDraft(version: number, options: CallOptions): Promise<void>;

  /**
   * Puts a draft in force.
   *
   * @throws ConflictError if it was edited since, is no draft, or was made from
   *   a version that is no longer the published one
   * @throws InputError if nobody could publish any more
   */
  publishDraft(
    publication: DraftPublication,
    options: CallOptions,
  ): Promise<PolicyVersion>;

  /**
   * Publishes what an earlier version says as a new version.
   *
   * @throws ConflictError if it was never published or still is, or if another
   *   version than the caller saw is in force
   * @throws InputError if nobody could publish any more
   */
  revertTo(reversion: Reversion, options: CallOptions): Promise<PolicyVersion>;

  /** Compares a version with another, by default with the published one. */
  diffPolicies(
    versions: { version: VersionRef; against?: VersionRef },
    options: CallOptions,
  ): Promise<PolicyDiff>;
}
