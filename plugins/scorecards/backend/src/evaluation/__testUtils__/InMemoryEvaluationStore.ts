import type { Card } from '../Card';
import type { Reevaluation } from '../EvaluationQueue';
import type {
  CardChanges,
  Claim,
  ClaimedEntities,
  DirtyEntity,
  EvaluationStore,
  LevelChange,
  ResultChange,
} from '../EvaluationStore';

/** The queue of evaluation and its cards in memory. */
export class InMemoryEvaluationStore implements EvaluationStore {
  readonly cards = new Map<string, Card>();
  readonly levelChanges: LevelChange[] = [];
  readonly resultChanges: ResultChange[] = [];
  /** The clock. */
  now = new Date('2026-06-01T12:00:00Z');
  readonly #held = new Set<string>();
  readonly #dirty = new Map<string, DirtyEntity & { priority: number }>();

  /** @param entityRefs - all entities there are */
  constructor(public entityRefs: string[] = []) {}

  async enqueue({ entityRefs, sources, checks }: Reevaluation) {
    const refs = [...new Set(entityRefs ?? this.entityRefs)].sort();
    for (const entityRef of refs) {
      const before = this.#dirty.get(entityRef);
      this.#dirty.set(entityRef, {
        entityRef,
        everything: Boolean(before?.everything) || (!sources && !checks),
        sources: union(before?.sources, sources),
        checks: union(before?.checks, checks),
        priority: Math.min(before?.priority ?? 9, entityRefs ? 0 : 1),
      });
    }
    return refs.length;
  }

  async process(
    claim: Claim,
    evaluate: (claimed: ClaimedEntities) => Promise<CardChanges>,
  ) {
    const waiting = [...this.#dirty.values()]
      .filter(
        ({ entityRef }) =>
          !this.#held.has(entityRef) &&
          ('limit' in claim || entityRef === claim.entityRef),
      )
      .sort((a, b) => a.priority - b.priority);
    const urgent = waiting.filter(({ priority }) => priority === 0);
    const dirty = (urgent.length > 0 ? urgent : waiting).slice(
      0,
      'limit' in claim ? claim.limit : 1,
    );
    if (dirty.length === 0) {
      return 0;
    }
    dirty.forEach(({ entityRef }) => this.#held.add(entityRef));
    const changes = await evaluate({
      dirty: dirty.map(({ priority: _, ...rest }) => rest),
      previous: new Map(
        dirty.flatMap(({ entityRef }) => {
          const card = this.cards.get(entityRef);
          return card ? [[entityRef, card]] : [];
        }),
      ),
      now: this.now,
    }).finally(() =>
      dirty.forEach(({ entityRef }) => this.#held.delete(entityRef)),
    );
    for (const entity of dirty) {
      if (this.#dirty.get(entity.entityRef) === entity) {
        this.#dirty.delete(entity.entityRef);
      }
    }
    changes.cards.forEach(card => this.cards.set(card.entityRef, card));
    changes.gone.forEach(ref => this.cards.delete(ref));
    this.levelChanges.push(...changes.levels);
    this.resultChanges.push(...changes.results);
    return dirty.length;
  }

  async postpone(entityRef: string) {
    const entity = this.#dirty.get(entityRef);
    if (entity) {
      this.#dirty.set(entityRef, { ...entity, priority: 9 });
    }
  }

  async enqueueLost() {
    return this.enqueue({
      entityRefs: [
        ...[...this.cards.keys()].filter(ref => !this.entityRefs.includes(ref)),
        ...this.entityRefs.filter(ref => !this.cards.has(ref)),
      ],
    });
  }
}

function union(a: readonly string[] = [], b: readonly string[] = []) {
  return [...new Set([...a, ...b])];
}
