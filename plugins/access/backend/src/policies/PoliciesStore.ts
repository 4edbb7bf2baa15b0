import type {
  PolicyVersion,
  PolicyVersionSummary,
} from '@callboard/plugin-access-common';

/** A version before it has a number. */
export type UnnumberedVersion = Omit<PolicyVersion, 'version'>;

/** Keeps the versions of the policy. */
export interface PoliciesStore {
  /** Reads those before a version, newest first. */
  list(options: {
    before?: number;
    limit: number;
  }): Promise<PolicyVersionSummary[]>;

  /** Reads one with its document; undefined if there is none of that number. */
  read(version: number): Promise<PolicyVersion | undefined>;

  /** Number of the published one; undefined before the first was kept. */
  readPublishedNumber(): Promise<number | undefined>;

  /** The published one; undefined before the first was kept. */
  readPublished(): Promise<PolicyVersion | undefined>;

  /**
   * Runs changes that nobody else's come between, in any process: all are kept
   * if `run` returns, none if it throws.
   */
  exclusively<T>(run: (writer: PoliciesWriter) => Promise<T>): Promise<T>;
}

/** What can be done within {@link PoliciesStore.exclusively}. */
export interface PoliciesWriter {
  read(version: number): Promise<PolicyVersion | undefined>;
  readPublished(): Promise<PolicyVersion | undefined>;
  /** Keeps a version under the next number. */
  insert(version: UnnumberedVersion): Promise<PolicyVersion>;
  /** Puts a version in the place of the one with its number. */
  replace(version: PolicyVersion): Promise<void>;
}
