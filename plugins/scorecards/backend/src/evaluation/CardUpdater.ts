import type { CardAnnouncer } from './CardAnnouncer';
import type { CardEvaluator } from './CardEvaluator';
import type { Claim, EvaluationStore } from './EvaluationStore';

/** What {@link CardUpdater} needs. */
export interface CardUpdaterOptions {
  store: Pick<EvaluationStore, 'process'>;
  evaluator: Pick<CardEvaluator, 'evaluate'>;
  announcer: Pick<CardAnnouncer, 'announce'>;
}

/** Brings cards up to date and tells whose changed. */
export class CardUpdater {
  readonly #options: CardUpdaterOptions;

  constructor(options: CardUpdaterOptions) {
    this.#options = options;
  }

  /**
   * Evaluates what waits.
   *
   * @param onClaim - is told whom it took, before they are evaluated
   * @returns how many entities that were
   */
  async update(
    claim: Claim,
    onClaim: (entityRefs: string[]) => void = () => {},
  ): Promise<number> {
    const { store, evaluator, announcer } = this.#options;
    let changed: string[] = [];
    const count = await store.process(claim, async claimed => {
      onClaim(claimed.dirty.map(({ entityRef }) => entityRef));
      const changes = await evaluator.evaluate(claimed);
      changed = [
        ...changes.cards.map(({ entityRef }) => entityRef),
        ...changes.gone,
      ];
      return changes;
    });
    announcer.announce(changed);
    return count;
  }
}
