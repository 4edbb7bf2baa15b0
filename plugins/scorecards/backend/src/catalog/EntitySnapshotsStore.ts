import type { EntitySnapshots } from './EntitySnapshots';
import type { EntitySnapshot } from './snapshotOf';

/** Keeps the scorecards' copy of the catalog. */
export interface EntitySnapshotsStore extends EntitySnapshots {
  /**
   * Writes those that are new or that differ from what is there, and marks them
   * as untold. Those that a scan missed before are there again.
   *
   * @returns the references of those that were written
   */
  save(snapshots: readonly EntitySnapshot[]): Promise<string[]>;
  /**
   * Takes note of what a whole scan found, and removes what was already missing
   * ten minutes ago or longer, with everything that is known of it.
   *
   * @param foundRefs - all entities that the catalog has
   * @returns the references of those that were removed
   */
  closeScan(foundRefs: readonly string[]): Promise<string[]>;
  /** Works out again which groups are above which. */
  rebuildGroups(): Promise<void>;
  /** Those whose change nobody was told, at most `limit`. */
  readUntold(limit: number): Promise<UntoldEntity[]>;
  /** Remembers that others know of the changes, unless there are newer ones. */
  markTold(entities: readonly UntoldEntity[]): Promise<void>;
  /** Those of the given that have long texts, which are not kept here. */
  listCut(entityRefs: readonly string[]): Promise<string[]>;
}

/** A change that is to be handed on. */
export interface UntoldEntity {
  entityRef: string;
  digest: string;
}
