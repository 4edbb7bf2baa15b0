import type { FindUpdates } from '../drift/DriftService';
import type { UpdateReader as HistoryUpdateReader } from '../history/UpdateReader';
import { toShown } from './toShown';
import type { UpdateReader } from './UpdatesStore';

/** What other features read of updates. */
export function createUpdateReaders(store: UpdateReader): {
  findUpdates: FindUpdates;
  history: HistoryUpdateReader;
} {
  return {
    async findUpdates(entityRefs) {
      const found = await store.latest(entityRefs);
      return new Map([...found].map(([ref, update]) => [ref, toShown(update)]));
    },
    history: {
      async listOf(entityRef, page) {
        return (await store.list({ entityRef }, page)).map(toShown);
      },
    },
  };
}
