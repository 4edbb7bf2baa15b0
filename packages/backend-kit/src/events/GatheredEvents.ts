import type {
  EventParams,
  EventsService,
  EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';

/** What comes after the topic of events that travel together. */
const TOGETHER = '.together';
const PAUSE_MS = 200;
const MOST_EVENTS = 100;
/** The bus takes requests of up to 5 MB. */
const MOST_CHARACTERS = 1_000_000;

interface Waiting {
  eventPayload: unknown;
  size: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Sends events of one topic together when many are published: the first goes at
 * once, and those of the next 200 ms follow as one event of the bus, which costs
 * a request and a row. Whoever subscribes gets each event by itself, in order.
 *
 * Events with metadata travel alone, because the bus carries none.
 */
export class GatheredEvents implements EventsService {
  readonly #bus: EventsService;
  readonly #waiting = new Map<string, Waiting[]>();

  /** @param bus - what carries them */
  constructor(bus: EventsService) {
    this.#bus = bus;
  }

  /** Resolves when the bus has it. */
  async publish(event: EventParams): Promise<void> {
    const { topic, eventPayload, metadata } = event;
    if (metadata) {
      await this.#bus.publish(event);
      return;
    }
    const size = JSON.stringify(eventPayload)?.length ?? 0;
    await new Promise<void>((resolve, reject) => {
      const queue = this.#waiting.get(topic);
      const waiting = { eventPayload, size, resolve, reject };
      if (queue) {
        queue.push(waiting);
      } else {
        const started = [waiting];
        this.#waiting.set(topic, started);
        void this.#send(topic, started);
      }
    });
  }

  async subscribe(options: EventsServiceSubscribeOptions): Promise<void> {
    const { id, topics, onEvent } = options;
    await this.#bus.subscribe({
      id,
      topics: topics.flatMap(topic => [topic, `${topic}${TOGETHER}`]),
      async onEvent(event) {
        await settle(apart(event).map(each => onEvent(each)));
      },
    });
  }

  /** Sends what waits: all of it is under way when this returns. */
  async flush(): Promise<void> {
    const sent: Promise<void>[] = [];
    for (const [topic, queue] of this.#waiting) {
      while (queue.length > 0) {
        sent.push(this.#sendSome(topic, queue));
      }
    }
    await Promise.all(sent);
  }

  async #send(topic: string, queue: Waiting[]) {
    while (queue.length > 0) {
      await this.#sendSome(topic, queue);
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS).unref());
    }
    this.#waiting.delete(topic);
  }

  async #sendSome(topic: string, queue: Waiting[]) {
    const events = queue.splice(0, fitting(queue));
    try {
      await this.#bus.publish(together(topic, events));
      events.forEach(({ resolve }) => resolve());
    } catch (error) {
      events.forEach(({ reject }) => reject(error));
    }
  }
}

/** How many of the first go together. */
function fitting(queue: Waiting[]): number {
  let characters = 0;
  const end = queue.slice(0, MOST_EVENTS).findIndex(({ size }, index) => {
    characters += size;
    return index > 0 && characters > MOST_CHARACTERS;
  });
  return end === -1 ? MOST_EVENTS : end;
}

function together(topic: string, events: Waiting[]): EventParams {
  const [first, ...others] = events.map(({ eventPayload }) => eventPayload);
  return others.length === 0
    ? { topic, eventPayload: first }
    : {
        topic: `${topic}${TOGETHER}`,
        eventPayload: { payloads: [first, ...others] },
      };
}

function apart(event: EventParams): EventParams[] {
  if (!event.topic.endsWith(TOGETHER)) {
    return [event];
  }
  const topic = event.topic.slice(0, -TOGETHER.length);
  const { payloads } = event.eventPayload as { payloads: unknown[] };
  return payloads.map(eventPayload => ({ topic, eventPayload }));
}

/** @throws what the first of those that failed threw, after all have ended */
async function settle(handled: Promise<void>[]) {
  for (const result of await Promise.allSettled(handled)) {
    if (result.status === 'rejected') {
      throw result.reason;
    }
  }
}
