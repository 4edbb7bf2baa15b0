import type { JsonObject } from '@backstage/types';
import type {
  ClaimRoom,
  CollectionClaim,
  CollectionResult,
  CollectionStore,
} from '../CollectionStore';

const CLAIM_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;

interface Kept {
  entityRef: string;
  source: string;
  dueAt: number;
  claimedUntil?: number;
  attempts: number;
  error?: string;
  previous?: { values: JsonObject; observedAt: string };
}

/** The queue of collection in memory, with a clock that stands still. */
export class InMemoryCollectionStore implements CollectionStore {
  readonly #all = new Map<string, Kept>();
  readonly #holds = new Map<string, { until: number; reason: string }>();
  readonly #usage = new Map<string, number>();
  #now = 0;
  #claims = 0;

  /** Lets time pass. */
  pass(ms: number) {
    this.#now += ms;
  }

  /** What is kept of a set. */
  find(entityRef: string, source: string): Kept | undefined {
    return this.#all.get(`${entityRef} ${source}`);
  }

  async plan(options: Parameters<CollectionStore['plan']>[0]) {
    const wanted = options.wanted.map(each => ({
      ...each,
      key: `${each.entityRef} ${each.source}`,
    }));
    for (const [key, { entityRef, source }] of this.#all) {
      if (
        options.entityRefs.includes(entityRef) &&
        options.sources.includes(source) &&
        !wanted.some(each => each.key === key)
      ) {
        this.#all.delete(key);
      }
    }
    const dueAt = this.#now - options.aheadMs;
    for (const { key, entityRef, source } of wanted) {
      const known = this.#all.get(key);
      if (!known) {
        this.#all.set(key, {
          entityRef,
          source,
          dueAt,
          attempts: 0,
        });
      } else if (options.isDue) {
        known.dueAt = Math.min(known.dueAt, dueAt);
      }
    }
  }

  async claim(rooms: readonly ClaimRoom[]) {
    return rooms.flatMap(({ source, room, budget = Infinity }) => {
      const key = `${source} ${Math.floor(this.#now / HOUR_MS)}`;
      const used = this.#usage.get(key) ?? 0;
      const isHeld = this.#isHeld(this.#holds.get(source)?.until);
      const picked = [...this.#all.values()]
        .filter(
          each => each.source === source && each.dueAt <= this.#now && !isHeld,
        )
        .filter(each => !this.#isClaimed(each))
        .sort((a, b) => a.dueAt - b.dueAt)
        .slice(0, Math.max(0, Math.min(room, budget - used)));
      this.#usage.set(key, used + picked.length);
      return picked.map(each => this.#take(each));
    });
  }

  async claimEntity(entityRef: string, sources: readonly string[]) {
    return [...this.#all.values()]
      .filter(
        each =>
          each.entityRef === entityRef &&
          sources.includes(each.source) &&
          !this.#isClaimed(each),
      )
      .map(each => this.#take(each));
  }

  async listClaimed(entityRef: string) {
    return [...this.#all.values()]
      .filter(each => each.entityRef === entityRef && this.#isClaimed(each))
      .map(({ source }) => source);
  }

  async finish(results: readonly CollectionResult[]) {
    for (const result of results) {
      const kept = this.find(result.entityRef, result.source);
      if (kept && String(kept.claimedUntil) === result.claim) {
        this.#write(kept, result);
      }
    }
  }

  #write(kept: Kept, result: CollectionResult) {
    const wasAskedAgain = kept.dueAt !== kept.claimedUntil;
    kept.claimedUntil = undefined;
    if (result.outcome === 'released') {
      kept.dueAt = this.#now;
      return;
    }
    if (!wasAskedAgain) {
      kept.dueAt = this.#now + result.nextMs;
    }
    if (result.outcome === 'collected') {
      kept.attempts = 0;
      kept.error = undefined;
      kept.previous = {
        values: result.values,
        observedAt: new Date(this.#now).toISOString(),
      };
    } else {
      kept.error = result.error;
      kept.attempts += result.outcome === 'failed' ? 1 : 0;
    }
  }

  async hold(source: string, ms: number, reason: string) {
    const until = this.#now + ms;
    const known = this.#holds.get(source)?.until;
    if (!this.#isHeld(known) || (known ?? 0) < until) {
      this.#holds.set(source, { until, reason });
    }
  }

  async listHolds() {
    return new Map(
      [...this.#holds]
        .filter(([, { until }]) => this.#isHeld(until))
        .map(([source, { reason }]) => [source, reason] as const),
    );
  }

  async collectAgain(source: string) {
    for (const each of this.#all.values()) {
      if (each.source === source) {
        each.dueAt = Math.min(each.dueAt, this.#now);
      }
    }
  }

  async bringForward(limits: readonly { source: string; ms: number }[]) {
    for (const { source, ms } of limits) {
      for (const each of this.#all.values()) {
        if (each.source === source && each.dueAt > this.#now + ms) {
          each.dueAt = this.#now;
        }
      }
    }
  }

  async countDue() {
    const counts = new Map<string, number>();
    for (const { source, dueAt } of this.#all.values()) {
      if (dueAt <= this.#now) {
        counts.set(source, (counts.get(source) ?? 0) + 1);
      }
    }
    return counts;
  }

  #isHeld(until: number | undefined) {
    return (
      until !== undefined &&
      until > this.#now &&
      until < this.#now + 25 * HOUR_MS
    );
  }

  #isClaimed({ claimedUntil }: Kept) {
    return (
      claimedUntil !== undefined &&
      claimedUntil > this.#now &&
      claimedUntil < this.#now + 2 * CLAIM_MS
    );
  }

  #take(kept: Kept): CollectionClaim {
    this.#claims += 1;
    // A little more each time, so that no two claims are the same.
    kept.claimedUntil = this.#now + CLAIM_MS + this.#claims / 1000;
    kept.dueAt = kept.claimedUntil;
    const { entityRef, source, attempts, previous } = kept;
    return {
      entityRef,
      source,
      attempts,
      claim: String(kept.claimedUntil),
      ...(previous && { previous }),
    };
  }
}
