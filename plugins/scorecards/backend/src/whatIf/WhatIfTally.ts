import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  OutcomeCounts,
  WhatIf,
  WhatIfChange,
} from '@callboard/plugin-scorecards-common';
import { ownerOf } from '../catalog/ownerOf';
import type { TrialResult } from './Trial';

/**
 * Changes that are kept: more than are shown, for some entities may be hidden
 * from who asks.
 */
const KEPT = 500;

/** Adds up what a change does to entities; its size does not grow with theirs. */
export class WhatIfTally {
  readonly #before: OutcomeCounts = {};
  readonly #after: OutcomeCounts = {};
  readonly #worse: WhatIfChange[] = [];
  readonly #others: WhatIfChange[] = [];
  readonly #teams = new Map<string, { worse: number; better: number }>();
  #evaluated = 0;
  #changed = 0;

  /** Takes note of one entity. */
  add(entity: Entity, result: TrialResult): void {
    const { from, to, direction } = result;
    this.#evaluated += 1;
    count(this.#before, from);
    count(this.#after, to);
    if (from === to) {
      return;
    }
    this.#changed += 1;
    const owner = ownerOf(entity);
    const kept = direction === 'worse' ? this.#worse : this.#others;
    if (kept.length < KEPT) {
      const entityRef = stringifyEntityRef(entity);
      kept.push({ entityRef, ...(owner && { owner }), from, to, direction });
    }
    if (owner && direction !== 'same') {
      const team = this.#teams.get(owner) ?? { worse: 0, better: 0 };
      team[direction] += 1;
      this.#teams.set(owner, team);
    }
  }

  /** All of it, what gets worse first. */
  result(): WhatIf {
    return {
      evaluated: this.#evaluated,
      before: this.#before,
      after: this.#after,
      changes: [...this.#worse, ...this.#others].slice(0, KEPT),
      changed: this.#changed,
      teams: [...this.#teams]
        .map(([owner, team]) => ({ owner, ...team }))
        .sort(
          (a, b) =>
            b.worse - a.worse ||
            b.better - a.better ||
            (a.owner < b.owner ? -1 : 1),
        ),
    };
  }
}

function count(counts: OutcomeCounts, key: string) {
  counts[key] = (counts[key] ?? 0) + 1;
}
