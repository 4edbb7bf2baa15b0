import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { ENTITY_CHANGES_TOPIC, EntityChangesPayload } from './entityChanges';

/** How long changes are gathered, in milliseconds. */
const GATHER_MS = 300;
/** References of one event. */
const BATCH = 500;

/** Gathers what changed for a moment, and publishes it as one event. */
export class ChangeBatches {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  #gathered = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /** Publishes this reference soon. */
  add(entityRef: string): void {
    this.#gathered.add(entityRef);
    this.#timer ??= setTimeout(() => this.flush(), GATHER_MS).unref();
  }

  /** Publishes what there is. A failure is left to the next scan. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const refs = [...this.#gathered];
    this.#gathered = new Set();
    for (let at = 0; at < refs.length; at += BATCH) {
      const eventPayload: EntityChangesPayload = {
        entityRefs: refs.slice(at, at + BATCH),
      };
      await this.#events
        .publish({ topic: ENTITY_CHANGES_TOPIC, eventPayload })
        .catch(error =>
          this.#logger.warn(
            'Changes of entities could not be published',
            toError(error),
          ),
        );
    }
  }
}
