import type { EventsService } from '@backstage/plugin-events-node';
import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import type { FactsStore } from './FactsStore';

/** Topic of events about facts that changed, failed or expired. */
export const FACTS_TOPIC = 'scorecards.facts';
/** Sets that are handed on at a time. */
const BATCH = 1000;

/** What {@link FactAnnouncer} needs. */
export interface FactAnnouncerOptions {
  store: Pick<FactsStore, 'readUntold' | 'markTold'>;
  evaluation: Pick<EvaluationQueue, 'enqueue'>;
  events: EventsService;
}

/**
 * Hands changes of facts on to evaluation and, as events `scorecards.facts`, to
 * others. What was written but not handed on, since a process was killed, is
 * handed on by the next call of any replica; handing on twice does no harm.
 */
export class FactAnnouncer {
  readonly #options: FactAnnouncerOptions;

  constructor(options: FactAnnouncerOptions) {
    this.#options = options;
  }

  /** Hands on all there is. */
  async run(): Promise<void> {
    const { store, evaluation, events } = this.#options;
    for (;;) {
      const untold = await store.readUntold(BATCH);
      if (untold.length === 0) {
        return;
      }
      const bySource = new Map<string, string[]>();
      for (const { entityRef, source } of untold) {
        bySource.set(source, [...(bySource.get(source) ?? []), entityRef]);
      }
      for (const [source, entityRefs] of bySource) {
        await evaluation.enqueue({ entityRefs, sources: [source] });
        await events.publish({
          topic: FACTS_TOPIC,
          eventPayload: { entityRefs, source },
        });
      }
      await store.markTold(untold);
    }
  }
}
