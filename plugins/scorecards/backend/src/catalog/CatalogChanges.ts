import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntitySnapshotsStore } from './EntitySnapshotsStore';
import { snapshotOf } from './snapshotOf';

/** Entities of one request. */
const BATCH = 500;
const TICK_MS = 500;
/**
 * Ticks before each look at what is said to have changed. The catalog says so
 * before it is there to be read, and how long that takes depends on how much it
 * has to do.
 */
const PAUSES = [1, 3, 8, 20, 40];

/** What following changes needs. */
export interface CatalogChangesOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  logger: LoggerService;
  store: EntitySnapshotsStore;
  kinds: readonly string[];
  /** Has what changed handed on. */
  announce(): Promise<void>;
  /** Waits; replaced in tests. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Takes over from the catalog what it says has changed, a few seconds later. */
export class CatalogChanges {
  readonly #options: CatalogChangesOptions;
  readonly #stopping = new AbortController();
  readonly #waiting = new Map<string, { looks: number; dueAt: number }>();
  #tick = 0;
  #running: Promise<void> | undefined;

  constructor(options: CatalogChangesOptions) {
    this.#options = options;
  }

  /** Looks at these entities soon, and again until they are other than before. */
  add(entityRefs: readonly string[]): void {
    for (const ref of entityRefs) {
      if (this.#options.kinds.includes(ref.slice(0, ref.indexOf(':')))) {
        this.#waiting.set(ref, { looks: 0, dueAt: this.#tick + PAUSES[0] });
      }
    }
    if (this.#waiting.size > 0 && !this.#stopping.signal.aborted) {
      this.#running ??= this.#run().finally(() => {
        this.#running = undefined;
      });
    }
  }

  /** Leaves the rest to the next scan. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run() {
    const { logger, sleep } = this.#options;
    const { signal } = this.#stopping;
    while (this.#waiting.size > 0 && !signal.aborted) {
      await sleep(TICK_MS, signal);
      this.#tick += 1;
      const refs = [...this.#waiting]
        .filter(([, { dueAt }]) => dueAt <= this.#tick)
        .map(([ref]) => ref)
        .slice(0, BATCH);
      if (refs.length === 0 || signal.aborted) {
        continue;
      }
      this.#postpone(refs);
      try {
        for (const ref of await this.#look(refs)) {
          this.#waiting.delete(ref);
        }
      } catch (error) {
        logger.warn(
          `${refs.length} changes of the catalog could not be read`,
          toError(error),
        );
      }
    }
  }

  /** @returns those that were other than before */
  async #look(entityRefs: string[]): Promise<string[]> {
    const { auth, catalog, store, announce } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const entities = items.flatMap(entity => entity ?? []);
    const written = await store.save(entities.map(snapshotOf));
    if (written.some(ref => ref.startsWith('group:'))) {
      await store.rebuildGroups();
    }
    if (written.length > 0) {
      await announce();
    }
    return written;
  }

  #postpone(entityRefs: string[]) {
    for (const ref of entityRefs) {
      const looks = (this.#waiting.get(ref)?.looks ?? 0) + 1;
      if (looks < PAUSES.length) {
        this.#waiting.set(ref, { looks, dueAt: this.#tick + PAUSES[looks] });
      } else {
        this.#waiting.delete(ref);
      }
    }
  }
}
