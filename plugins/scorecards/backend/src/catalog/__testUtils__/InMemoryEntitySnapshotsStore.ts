import type { Entity } from '@backstage/catalog-model';
import type {
  EntitySnapshotsStore,
  UntoldEntity,
} from '../EntitySnapshotsStore';
import type { EntitySnapshot } from '../snapshotOf';

const TEN_MINUTES = 10 * 60 * 1000;

/** The copy of the catalog in memory, for tests of what lies above the store. */
export class InMemoryEntitySnapshotsStore implements EntitySnapshotsStore {
  readonly #all = new Map<
    string,
    EntitySnapshot & { isUntold: boolean; missedAt?: number }
  >();
  readonly #now: () => number;

  /** @param now - the clock, in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async read(entityRefs: readonly string[]): Promise<Entity[]> {
    return entityRefs.flatMap(ref => this.#all.get(ref)?.entity ?? []);
  }

  async listRefs(after: string | undefined, limit: number) {
    return [...this.#all.keys()]
      .sort()
      .filter(ref => after === undefined || ref > after)
      .slice(0, limit);
  }

  async listCut(entityRefs: readonly string[]) {
    return entityRefs.filter(ref => this.#all.get(ref)?.isCut);
  }

  async save(snapshots: readonly EntitySnapshot[]) {
    const written = snapshots.filter(
      ({ entityRef, digest }) => this.#all.get(entityRef)?.digest !== digest,
    );
    for (const snapshot of written) {
      this.#all.set(snapshot.entityRef, { ...snapshot, isUntold: true });
    }
    return written.map(({ entityRef }) => entityRef);
  }

  async closeScan(foundRefs: readonly string[]) {
    const found = new Set(foundRefs);
    const removed: string[] = [];
    for (const [ref, snapshot] of this.#all) {
      if (found.has(ref)) {
        snapshot.missedAt = undefined;
      } else if (snapshot.missedAt === undefined) {
        snapshot.missedAt = this.#now();
      } else if (snapshot.missedAt <= this.#now() - TEN_MINUTES) {
        this.#all.delete(ref);
        removed.push(ref);
      }
    }
    return removed;
  }

  async rebuildGroups() {}

  async readUntold(limit: number): Promise<UntoldEntity[]> {
    return [...this.#all.values()]
      .filter(({ isUntold }) => isUntold)
      .slice(0, limit)
      .map(({ entityRef, digest }) => ({ entityRef, digest }));
  }

  async markTold(entities: readonly UntoldEntity[]) {
    for (const { entityRef, digest } of entities) {
      const snapshot = this.#all.get(entityRef);
      if (snapshot?.digest === digest) {
        snapshot.isUntold = false;
      }
    }
  }
}
