import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EntitySnapshots } from '../../catalog/EntitySnapshots';
import type { ActiveCollector } from './ActiveCollector';
import type { CollectionStore } from './CollectionStore';

const PAGE_SIZE = 500;
/** Sets come up one after the other, in milliseconds. */
const SPREAD_MS = 20;
/** So many changes may be what somebody waits for; more are a scan. */
const FEW = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What {@link CollectionPlanner} needs. */
export interface CollectionPlannerOptions {
  collectors: readonly ActiveCollector[];
  entities: EntitySnapshots;
  store: Pick<CollectionStore, 'plan'>;
}

/** Says who is asked for which entity. */
export class CollectionPlanner {
  readonly #options: CollectionPlannerOptions;

  constructor(options: CollectionPlannerOptions) {
    this.#options = options;
  }

  /** Has new and changed entities collected soon; a few before all that wait. */
  async planChanged(entityRefs: readonly string[]): Promise<void> {
    await this.#plan(entityRefs, true);
  }

  /** Goes over all entities, since there may be other collectors than before. */
  async planAll(signal?: AbortSignal): Promise<void> {
    const { entities } = this.#options;
    let after: string | undefined;
    do {
      const refs = await entities.listRefs(after, PAGE_SIZE);
      await this.#plan(refs, false);
      after = refs.length === PAGE_SIZE ? refs.at(-1) : undefined;
    } while (after !== undefined && !signal?.aborted);
  }

  async #plan(entityRefs: readonly string[], isDue: boolean) {
    const { collectors, entities, store } = this.#options;
    if (entityRefs.length === 0 || collectors.length === 0) {
      return;
    }
    await store.plan({
      entityRefs,
      sources: collectors.map(({ id }) => id),
      wanted: (await entities.read(entityRefs)).flatMap(entity =>
        this.#sourcesOf(entity),
      ),
      spreadMs: entityRefs.length * SPREAD_MS,
      isDue,
      aheadMs: isDue ? aheadOf(entityRefs.length) : 0,
    });
  }

  #sourcesOf(entity: Entity) {
    const entityRef = stringifyEntityRef(entity);
    return this.#options.collectors
      .filter(({ appliesTo }) => appliesTo(entity))
      .map(({ id: source }) => ({ entityRef, source }));
  }
}

/** Changes come before what is only due by its schedule, a few before many. */
function aheadOf(count: number): number {
  return count <= FEW ? 30 * DAY_MS : DAY_MS;
}
