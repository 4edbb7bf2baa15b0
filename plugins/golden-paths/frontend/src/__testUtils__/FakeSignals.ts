import type { SignalApi } from '@backstage/plugin-signals-react';
import type { JsonObject } from '@backstage/types';

/** Signals that a test sends. */
export class FakeSignals implements SignalApi {
  readonly #subscribers = new Map<string, Set<(message: never) => void>>();

  subscribe<TMessage extends JsonObject>(
    channel: string,
    onMessage: (message: TMessage) => void,
  ) {
    const all = this.#subscribers.get(channel) ?? new Set();
    this.#subscribers.set(channel, all);
    all.add(onMessage);
    return { unsubscribe: () => void all.delete(onMessage) };
  }

  /** How many listen to a channel. */
  countOf(channel: string): number {
    return this.#subscribers.get(channel)?.size ?? 0;
  }

  /** Sends a message to all who listen. */
  send(channel: string, message: JsonObject) {
    this.#subscribers.get(channel)?.forEach(tell => tell(message as never));
  }
}
