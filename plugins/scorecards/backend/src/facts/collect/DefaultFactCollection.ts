import { sleep } from '@callboard/backend-kit';
import type { FactCollection } from '../FactCollection';
import type { FactReader } from '../FactReader';
import type { ActiveCollector } from './ActiveCollector';
import type { CollectionPlanner } from './CollectionPlanner';
import type { CollectionRuns } from './CollectionRuns';
import type { CollectionStore } from './CollectionStore';

/** Pause between two looks at what another worker has, in milliseconds. */
const LOOK_MS = 200;
/** Pause between two entities of a source that is collected again, in milliseconds. */
const AGAIN_MS = 20;

/** What {@link DefaultFactCollection} needs. */
export interface DefaultFactCollectionOptions {
  collectors: readonly ActiveCollector[];
  facts: FactReader;
  planner: Pick<CollectionPlanner, 'planChanged'>;
  runs: Pick<CollectionRuns, 'run'>;
  store: CollectionStore;
}

/** Has facts collected out of turn, in this process. */
export class DefaultFactCollection implements FactCollection {
  readonly #options: DefaultFactCollectionOptions;

  constructor(options: DefaultFactCollectionOptions) {
    this.#options = options;
  }

  async collectNow(
    entityRef: string,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<string[]> {
    const giveUp = new AbortController();
    const done = this.#collect(entityRef, giveUp.signal);
    // What goes on after the time is up is nobody's failure.
    done.catch(() => {});
    const failed = await Promise.race([
      done,
      sleep(timeoutMs, giveUp.signal).then(() => undefined),
    ]).finally(() => giveUp.abort());
    return failed ?? this.#findFailed(entityRef);
  }

  async collectAgain(source: string): Promise<void> {
    await this.#options.store.collectAgain(source, AGAIN_MS);
  }

  async #collect(entityRef: string, giveUp: AbortSignal): Promise<string[]> {
    const { collectors, planner, runs, store } = this.#options;
    await planner.planChanged([entityRef]);
    const holds = await store.listHolds();
    const others = await store.listClaimed(entityRef);
    const claims = await store.claimEntity(
      entityRef,
      collectors.map(({ id }) => id).filter(id => !holds.has(id)),
    );
    await runs.run(claims, { isUrgent: true });
    // Those that another worker has are as new when it is done.
    for (let busy = others; busy.length > 0 && !giveUp.aborted;) {
      await sleep(LOOK_MS, giveUp);
      const claimed = await store.listClaimed(entityRef);
      busy = busy.filter(source => claimed.includes(source));
    }
    return this.#findFailed(entityRef);
  }

  async #findFailed(entityRef: string): Promise<string[]> {
    const { collectors, facts, store } = this.#options;
    const [sets, holds, claimed] = await Promise.all([
      facts.readFacts([entityRef]),
      store.listHolds(),
      store.listClaimed(entityRef),
    ]);
    const known = sets.get(entityRef) ?? [];
    return known
      .filter(({ source }) => collectors.some(({ id }) => id === source))
      .filter(
        ({ source, error, state }) =>
          error !== undefined ||
          state !== 'fresh' ||
          holds.has(source) ||
          claimed.includes(source),
      )
      .map(({ source }) => source);
  }
}
