import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { CARDS_CHANNEL } from '@callboard/plugin-scorecards-common';

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
 * first change is told at once; those that follow it closely are told together.
 * What cannot be told is logged: the card is there all the same.
 */
export class CardAnnouncer {
  readonly #options: CardAnnouncerOptions;
  readonly #waiting = new Set<string>();
  #timer?: NodeJS.Timeout;

  constructor(options: CardAnnouncerOptions) {
    this.#options = options;
  }

  /** @param entityRefs - whose card is new, different or gone */
  announce(entityRefs: readonly string[]): void {
    entityRefs.forEach(ref => this.#waiting.add(ref));
    if (!this.#timer && this.#waiting.size > 0) {
      this.#tell();
    }
  }

  /** Tells what was not told yet, and forgets the pause. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const told: Promise<void>[] = [];
    while (this.#waiting.size > 0) {
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
    const refs = [...this.#waiting].slice(0, MOST_REFS);
    refs.forEach(ref => this.#waiting.delete(ref));
    return refs;
  }

  async #publish(entityRefs: string[]) {
    const { events, signals, logger } = this.#options;
    const results = await Promise.allSettled([
      events.publish({ topic: CARDS_TOPIC, eventPayload: { entityRefs } }),
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: CARDS_CHANNEL,
        message: { entityRefs },
      }),
    ]);
    for (const result of results) {
      if (result.status === 'rejected') {
        logger.warn(`Changed cards could not be announced: ${result.reason}`);
      }
    }
  }
}
