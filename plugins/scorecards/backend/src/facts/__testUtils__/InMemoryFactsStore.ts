import type { FactSet } from '@callboard/plugin-scorecards-common';
import { digestOf } from '../digestOf';
import type { FactsStore, NewFacts, UntoldFacts } from '../FactsStore';

interface Kept extends NewFacts {
  source: string;
  digest: string;
  tellAt?: number;
}

/** Facts in memory, for tests of what lies above the store. */
export class InMemoryFactsStore implements FactsStore {
  readonly #entityRefs: readonly string[];
  readonly #all = new Map<string, Kept>();

  /** @param entityRefs - of the entities that exist */
  constructor(entityRefs: readonly string[]) {
    this.#entityRefs = entityRefs;
  }

  async readFacts(entityRefs: readonly string[], sources?: readonly string[]) {
    return new Map(
      entityRefs
        .map(ref => {
          const sets = this.#setsOf(ref).filter(
            ({ source }) => !sources || sources.includes(source),
          );
          return [ref, sets] as const;
        })
        .filter(([, sets]) => sets.length > 0),
    );
  }

  async findUnknown(entityRefs: readonly string[]) {
    return entityRefs.filter(ref => !this.#entityRefs.includes(ref));
  }

  async push(source: string, sets: readonly NewFacts[]) {
    const result = { changed: 0, unchanged: 0, outdated: 0 };
    for (const set of sets) {
      const key = `${set.entityRef} ${source}`;
      const known = this.#all.get(key);
      const digest = digestOf(set.values);
      const knownAt = known?.observedAt.getTime() ?? 0;
      if (
        knownAt > set.observedAt.getTime() &&
        knownAt <= Date.now() + 60 * 60 * 1000
      ) {
        result.outdated += 1;
        continue;
      }
      const isSame = known?.digest === digest;
      result[isSame ? 'unchanged' : 'changed'] += 1;
      const now = Date.now();
      const isTold = known?.tellAt !== undefined && known.tellAt > now;
      this.#all.set(key, {
        ...set,
        source,
        digest,
        tellAt: isSame && isTold ? set.expiresAt.getTime() : now,
      });
    }
    return result;
  }

  async readUntold(limit: number): Promise<UntoldFacts[]> {
    return [...this.#all.values()]
      .filter(({ tellAt }) => tellAt !== undefined && tellAt <= Date.now())
      .slice(0, limit)
      .map(({ entityRef, source, tellAt }) => ({
        entityRef,
        source,
        tellAt: String(tellAt),
      }));
  }

  async markTold(facts: readonly UntoldFacts[]) {
    for (const { entityRef, source, tellAt } of facts) {
      const kept = this.#all.get(`${entityRef} ${source}`);
      if (kept && String(kept.tellAt) === tellAt) {
        const expires = kept.expiresAt.getTime();
        kept.tellAt = expires > Date.now() ? expires : undefined;
      }
    }
  }

  #setsOf(entityRef: string): FactSet[] {
    return [...this.#all.values()]
      .filter(kept => kept.entityRef === entityRef)
      .map(({ source, values, observedAt, expiresAt }) => ({
        entityRef,
        source,
        values,
        state: expiresAt.getTime() > Date.now() ? 'fresh' : 'stale',
        observedAt: observedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }));
  }
}
