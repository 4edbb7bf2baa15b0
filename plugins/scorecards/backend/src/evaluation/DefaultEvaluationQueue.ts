import type { CardUpdater } from './CardUpdater';
import type { EvaluationQueue, Reevaluation } from './EvaluationQueue';
import type { EvaluationStore } from './EvaluationStore';
import type { EvaluationWorker } from './EvaluationWorker';

/** What {@link DefaultEvaluationQueue} needs. */
export interface DefaultEvaluationQueueOptions {
  store: Pick<EvaluationStore, 'enqueue'>;
  updater: Pick<CardUpdater, 'update'>;
  worker: Pick<EvaluationWorker, 'wake'>;
}

/** Takes what changed, and wakes the worker of this process. */
export class DefaultEvaluationQueue implements EvaluationQueue {
  readonly #options: DefaultEvaluationQueueOptions;

  static create(options: DefaultEvaluationQueueOptions) {
    return new DefaultEvaluationQueue(options);
  }

  private constructor(options: DefaultEvaluationQueueOptions) {
    this.#options = options;
  }

  async enqueue(what: Reevaluation) {
    const { store, worker } = this.#options;
    if (what.entityRefs?.length !== 0) {
      await store.enqueue(what);
      worker.wake();
    }
  }

  async evaluateNow(entityRef: string) {
    await this.#options.updater.update({ entityRef });
  }
}
