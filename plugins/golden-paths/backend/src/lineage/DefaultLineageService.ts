import type { Lineage } from '@callboard/plugin-golden-paths-common';
import type { LineageService } from './LineageService';
import type { LineageStore, StoredLineage } from './LineageStore';

/** Where entities come from, for other features; they look after permissions. */
export class DefaultLineageService implements LineageService {
  readonly #store: LineageStore;

  static create(options: { store: LineageStore }) {
    return new DefaultLineageService(options.store);
  }

  private constructor(store: LineageStore) {
    this.#store = store;
  }

  async find(entityRef: string) {
    const found = await this.#store.find(entityRef);
    return found && toLineage(found);
  }

  async list(query: Parameters<LineageService['list']>[0]) {
    const { after, limit, ...filter } = query;
    const found = await this.#store.list(filter, { after, limit });
    return found.map(toLineage);
  }

  async record(lineage: Lineage) {
    await this.#store.save(lineage);
  }
}

function toLineage({ digest: _, ...lineage }: StoredLineage): Lineage {
  return lineage;
}
