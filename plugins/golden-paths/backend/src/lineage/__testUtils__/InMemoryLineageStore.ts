import type {
  LineageFilter,
  LineageStore,
  StoredLineage,
  StoredRecord,
} from '../LineageStore';

/** {@link LineageStore} without a database; each record is a second later. */
export class InMemoryLineageStore implements LineageStore {
  readonly #lineage = new Map<string, StoredLineage>();
  readonly #records = new Map<string, StoredRecord>();

  async find(entityRef: string) {
    return this.#lineage.get(entityRef);
  }

  async list(filter: LineageFilter, page: { after?: string; limit: number }) {
    const { after = '', limit } = page;
    return [...this.#lineage.values()]
      .filter(({ entityRef }) => entityRef > after)
      .filter(
        ({ entityRef, template }) =>
          (filter.entityRef ?? entityRef) === entityRef &&
          (filter.templateRef ?? template) === template,
      )
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1))
      .slice(0, limit);
  }

  async save(lineage: StoredLineage) {
    this.#lineage.set(lineage.entityRef, lineage);
  }

  async remove(entityRefs: readonly string[]) {
    entityRefs.forEach(ref => this.#lineage.delete(ref));
  }

  async saveRecord(record: Omit<StoredRecord, 'at'>) {
    const at = new Date((this.#records.size + 1) * 1000).toISOString();
    this.#records.set(record.taskId, { ...record, at });
  }

  async findRecord(entityRef: string, templateRef: string) {
    return [...this.#records.values()]
      .reverse()
      .find(
        record =>
          record.template === templateRef &&
          record.entityRefs.includes(entityRef),
      );
  }
}
