import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { bucketOf, CARDS_CHANNEL } from '@callboard/plugin-scorecards-common';

/** Topic of the event that is sent after cards changed. */
export const CARDS_TOPIC = 'scorecards.cards';

/** References in one event or signal. */
const MOST_REFS = 100;

/** Pause between two signals, in milliseconds. */
const PAUSE_MS = 200;

/** What {@link CardAnnouncer} needs. */
export interface CardAnnouncerOptions {
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
}

/**
 * Tells other parts of the portal, and open pages, whose card changed. The
 * first change is told at once; those that follow it closely are told together,
 * few before many, so that a page does not wait for a bulk.
 * What cannot be told is logged: the card is there all the same.
 */
export class CardAnnouncer {
  readonly #options: CardAnnouncerOptions;
  /** Few at a time: somebody may look at them. */
  readonly #few = new Set<string>();
  /** Of a bulk, which takes its time. */
  readonly #many = new Set<string>();
  #timer?: NodeJS.Timeout;

  constructor(options: CardAnnouncerOptions) {
    this.#options = options;
  }

  /** @param entityRefs - whose card is new, different or gone */
  announce(entityRefs: readonly string[]): void {
    const waiting = entityRefs.length > MOST_REFS ? this.#many : this.#few;
    entityRefs.forEach(ref => waiting.add(ref));
    if (!this.#timer && this.#isWaiting()) {
      this.#tell();
    }
  }

  /** Tells what was not told yet, and forgets the pause. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const told: Promise<void>[] = [];
    while (this.#isWaiting()) {
      told.push(this.#publish(this.#next()));
    }
    await Promise.all(told);
  }

  #tell() {
    void this.#publish(this.#next());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.announce([]);
    }, PAUSE_MS).unref();
  }

  #next(): string[] {
    const refs: string[] = [];
    for (const waiting of [this.#few, this.#many]) {
      for (const ref of waiting) {
        if (refs.length === MOST_REFS) {
          return refs;
        }
        waiting.delete(ref);
        refs.push(ref);
      }
    }
    return refs;
  }

  #isWaiting(): boolean {
    return this.#few.size + this.#many.size > 0;
  }

  async #publish(entityRefs: string[]) {
    const { events, signals, logger } = this.#options;
    const results = await Promise.allSettled([
      events.publish({ topic: CARDS_TOPIC, eventPayload: { entityRefs } }),
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: CARDS_CHANNEL,
        message: { buckets: entityRefs.map(bucketOf) },
      }),
    ]);
    for (const result of results) {
      if (result.status === 'rejected') {
        logger.warn(`Changed cards could not be announced: ${result.reason}`);
      }
    }
  }
}
