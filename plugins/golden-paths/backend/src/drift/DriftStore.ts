import type { Drift, DriftState } from '@callboard/plugin-golden-paths-common';

/** How far a service is from its template, as it is kept: without diffs. */
export type StoredDrift = Pick<
  Drift,
  | 'entityRef'
  | 'owner'
  | 'templateRef'
  | 'usedVersion'
  | 'currentVersion'
  | 'state'
  | 'files'
  | 'missingAnswers'
  | 'repositoryUrl'
  | 'problem'
  | 'checkedAt'
>;

/** An entity whose repository is compared with its template. */
export interface FollowedEntity {
  entityRef: string;
  templateRef: string;
  /** Absent when it is described in no repository. */
  repositoryUrl?: string;
  owner?: string;
}

/** An entity that is to be compared by whoever holds the claim. */
export interface DriftClaim extends FollowedEntity {
  /** Marks this claim, as the database wrote it. */
  claim: string;
  /** Failures in a row before this one. */
  attempts: number;
}

/** Which drift is read. */
export interface DriftFilter {
  templateRef?: string;
  state?: DriftState;
  owner?: string;
  version?: string;
  entityRef?: string;
}

/** Keeps how far services are from their templates, and the queue of comparisons. */
export interface DriftStore {
  /**
   * Follows an entity. Of the entities of one repository only one is followed:
   * components come first, then the order of their references. What is new or
   * changed comes up at once.
   */
  follow(entity: FollowedEntity): Promise<void>;
  /** Forgets entities. */
  unfollow(entityRefs: readonly string[]): Promise<void>;
  /** References of all that are followed. */
  listFollowed(): Promise<string[]>;
  /** Lets what fits come up now. */
  dueNow(
    filter:
      | { templateRef: string }
      | { repositoryUrl: string }
      | { entityRef: string },
  ): Promise<void>;
  /** Takes what is due, for five minutes; never what another worker has. */
  claim(limit: number): Promise<DriftClaim[]>;
  /**
   * Writes what was found, unless the claim ran out. What came up again
   * meanwhile stays due.
   *
   * @param nextMs - when to look again, in milliseconds from now
   */
  finish(
    claim: DriftClaim,
    result: { drift: StoredDrift; nextMs: number },
  ): Promise<void>;
  /** Keeps what was known, and looks again later. */
  postpone(
    claim: DriftClaim,
    result: { problem: string; nextMs: number },
  ): Promise<void>;
  /** Gives a claim back as it was, to come up later. */
  putBack(claim: DriftClaim, nextMs: number): Promise<void>;
  find(entityRef: string): Promise<StoredDrift | undefined>;
  /** Ordered by entity ref; those that were never compared are left out. */
  list(
    filter: DriftFilter,
    page: { after?: string; limit: number },
  ): Promise<StoredDrift[]>;
}
