import type {
  DriftClaim,
  DriftFilter,
  DriftStore,
  FollowedEntity,
  StoredDrift,
} from '../DriftStore';

interface Row {
  entity: FollowedEntity;
  drift?: StoredDrift;
  attempts: number;
  /** In milliseconds from the last change of the row. */
  dueIn: number;
  isClaimed: boolean;
}

/** {@link DriftStore} without a database and with a clock that stands still. */
export class InMemoryDriftStore implements DriftStore {
  readonly #rows = new Map<string, Row>();

  /** When an entity comes up, in milliseconds; undefined for one that is not followed. */
  dueIn(entityRef: string): number | undefined {
    return this.#rows.get(entityRef)?.dueIn;
  }

  async follow(entity: FollowedEntity) {
    const row = this.#rows.get(entity.entityRef);
    if (JSON.stringify(row?.entity) !== JSON.stringify(entity)) {
      this.#rows.set(entity.entityRef, {
        attempts: 0,
        isClaimed: false,
        ...row,
        entity,
        dueIn: 0,
      });
    }
  }

  async unfollow(entityRefs: readonly string[]) {
    entityRefs.forEach(ref => this.#rows.delete(ref));
  }

  async listFollowed() {
    return [...this.#rows.keys()];
  }

  async dueNow(filter: Parameters<DriftStore['dueNow']>[0]) {
    for (const row of this.#rows.values()) {
      if (
        Object.entries(filter).every(
          ([key, value]) => row.entity[key as keyof FollowedEntity] === value,
        )
      ) {
        row.dueIn = 0;
      }
    }
  }

  async claim(limit: number) {
    const due = [...this.#rows.values()]
      .filter(({ dueIn, isClaimed }) => dueIn <= 0 && !isClaimed)
      .slice(0, limit);
    due.forEach(row => {
      row.isClaimed = true;
    });
    return due.map(({ entity, attempts }) => ({
      ...entity,
      attempts,
      claim: 'now',
    }));
  }

  async finish(
    claim: DriftClaim,
    { drift, nextMs }: { drift: StoredDrift; nextMs: number },
  ) {
    this.#change(claim, { drift, dueIn: nextMs, attempts: 0 });
  }

  async postpone(
    claim: DriftClaim,
    { problem, nextMs }: { problem: string; nextMs: number },
  ) {
    const { drift, attempts = 0 } = this.#rows.get(claim.entityRef) ?? {};
    this.#change(claim, {
      drift: drift && { ...drift, problem },
      attempts: attempts + 1,
      dueIn: nextMs,
    });
  }

  async putBack(claim: DriftClaim, nextMs: number) {
    this.#change(claim, { dueIn: nextMs });
  }

  async find(entityRef: string) {
    return this.#rows.get(entityRef)?.drift;
  }

  async list(filter: DriftFilter, page: { after?: string; limit: number }) {
    const { version: usedVersion, ...rest } = filter;
    const wanted = Object.entries({ usedVersion, ...rest }).filter(
      ([, value]) => value !== undefined,
    );
    return [...this.#rows.values()]
      .flatMap(({ drift }) => drift ?? [])
      .filter(drift => drift.entityRef > (page.after ?? ''))
      .filter(drift =>
        wanted.every(
          ([key, value]) => drift[key as keyof StoredDrift] === value,
        ),
      )
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1))
      .slice(0, page.limit);
  }

  #change({ entityRef }: DriftClaim, change: Partial<Row>) {
    const row = this.#rows.get(entityRef);
    if (row) {
      this.#rows.set(entityRef, { ...row, ...change, isClaimed: false });
    }
  }
}
