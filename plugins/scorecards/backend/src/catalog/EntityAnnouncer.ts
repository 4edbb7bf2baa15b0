import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import type { EntitySnapshotsStore } from './EntitySnapshotsStore';

/** Entities that are handed on at a time. */
const BATCH = 500;

/** What {@link EntityAnnouncer} needs. */
export interface EntityAnnouncerOptions {
  store: Pick<EntitySnapshotsStore, 'readUntold' | 'markTold'>;
  evaluation: Pick<EvaluationQueue, 'enqueue'>;
  /** Has the facts of entities collected that are new or changed. */
  collect(entityRefs: readonly string[]): Promise<void>;
}

/**
 * Hands changes of entities on to evaluation and collection. What was written
 * but not handed on, since a process was killed, is handed on by the next call
 * of any replica; handing on twice does no harm.
 */
export class EntityAnnouncer {
  readonly #options: EntityAnnouncerOptions;

  constructor(options: EntityAnnouncerOptions) {
    this.#options = options;
  }

  /** Hands on all there is. */
  async run(): Promise<void> {
    const { store, evaluation, collect } = this.#options;
    for (;;) {
      const untold = await store.readUntold(BATCH);
      if (untold.length === 0) {
        return;
      }
      const entityRefs = untold.map(({ entityRef }) => entityRef);
      await collect(entityRefs);
      await evaluation.enqueue({ entityRefs, sources: ['entity'] });
      await store.markTold(untold);
    }
  }
}
