import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { StandardsInForce } from './StandardsInForce';
import type {
  StandardChange,
  StandardKind,
  StandardsStore,
} from './StandardsStore';

type Listener = Parameters<StandardsInForce['onChange']>[0];

/** What {@link ChangeListeners} needs. */
export interface ChangeListenersOptions {
  store: Pick<StandardsStore, 'handOver'>;
  /** Called before the listeners, which then find what changed in force. */
  refresh: () => Promise<unknown>;
  logger: LoggerService;
}

/** Tells those who act on changed standards, until each change was taken. */
export class ChangeListeners {
  readonly #options: ChangeListenersOptions;
  readonly #listeners: Listener[] = [];
  readonly #fileListeners: (() => Promise<void>)[] = [];
  #turn: Promise<void> = Promise.resolve();
  #failing = false;

  constructor(options: ChangeListenersOptions) {
    this.#options = options;
  }

  /** @param listener - see {@link StandardsInForce.onChange} */
  add(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** @param listener - called when checks ask for other files than before */
  addFileListener(listener: () => Promise<void>): void {
    this.#fileListeners.push(listener);
  }

  /**
   * Tells what was not told yet. Does not fail: what could not be told is told
   * by the next call, of any replica. One call runs at a time, since each holds
   * a connection while the listeners need others.
   */
  async tell(): Promise<void> {
    const { store, logger } = this.#options;
    this.#turn = this.#turn.then(async () => {
      try {
        await store.handOver(changes => this.#tell(changes));
        this.#failing = false;
      } catch (error) {
        if (!this.#failing) {
          this.#failing = true;
          logger.error(
            'Changed checks and tracks cannot be acted on, it is tried again',
            toError(error),
          );
        }
      }
    });
    await this.#turn;
  }

  async #tell(changes: StandardChange[]) {
    await this.#options.refresh();
    const idsOf = (kind: StandardKind) => [
      ...new Set(
        changes.filter(change => change.kind === kind).map(({ id }) => id),
      ),
    ];
    const changed = { checks: idsOf('check'), tracks: idsOf('track') };
    for (const listener of this.#listeners) {
      await listener(changed);
    }
    if (changes.some(({ filesChanged }) => filesChanged)) {
      for (const listener of this.#fileListeners) {
        await listener();
      }
    }
  }
}
